import { countOf } from '../../lib/count-of.ts';
import { useOutboxSnapshot } from '../../offline/outbox-context.ts';

/** Where the photos of this device are, in words: here, on their way, confirmed. */
export function SendingLine() {
  const { commands, sending, confirmedPhotos } = useOutboxSnapshot();
  const photos = commands.filter((command) => command.photoId !== null);
  if (photos.length === 0)
    return confirmedPhotos > 0 ? `${countOf(confirmedPhotos, 'photo')} confirmed` : null;
  const moving = photos.filter((command) => sending.has(command.id)).length;
  const refused = photos.filter((command) => command.state === 'refused').length;
  const here = photos.length - moving - refused;
  const parts = [
    here > 0 ? `${here} saved here` : null,
    moving > 0 ? `${moving} sending` : null,
    confirmedPhotos > 0 ? `${confirmedPhotos} confirmed` : null,
    refused > 0 ? `${refused} not taken` : null,
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}
