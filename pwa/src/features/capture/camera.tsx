import { useEffect, useRef, useState } from 'react';
import { countOf } from '../../lib/count-of.ts';
import { LITTLE_ROOM, useRoomForPhotos } from '../../offline/photo-room.ts';
import { FullScreen } from '../../ui/full-screen.tsx';
import classes from './camera.module.css';
import { CameraControls } from './camera-controls.tsx';
import { CameraSign, type Sign } from './camera-sign.tsx';
import { CameraTop } from './camera-top.tsx';
import { CameraWords } from './camera-words.tsx';
import type { CaptureRun } from './capture-run.ts';
import type { DraftSnapshot } from './draft-session.ts';
import { useCamera } from './use-camera.ts';
import { useCodes } from './use-codes.ts';

interface CameraProps {
  readonly run: CaptureRun;
  readonly snapshot: DraftSnapshot;
  readonly urls: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}

/** As many as an item takes. */
const MOST_PHOTOS = 24;

/** A camera that keeps up: one touch, one photo, and one touch more for the next item. */
export function Camera({ run, snapshot, urls, onClose }: CameraProps) {
  const video = useRef<HTMLVideoElement>(null);
  const { state, canTurn, turn, torch, toggleTorch, shoot } = useCamera(video);
  const [flashes, setFlashes] = useState(0);
  const [full, setFull] = useState(false);
  const [sign, setSign] = useState<Sign | null>(null);
  const shutter = useRef<HTMLButtonElement>(null);
  const { photos, continues } = snapshot;
  const count = photos.length + (continues?.photos ?? 0);
  const { number } = run;
  const room = useRoomForPhotos(photos.length);
  const { labels, toggleLabels, look } = useCodes(run, setSign);

  useEffect(() => {
    if (state === 'ready') shutter.current?.focus();
  }, [state]);

  /** Says where there was no room on the device. */
  async function keep<Result>(work: Promise<Result>): Promise<Result | null> {
    try {
      const result = await work;
      setFull(false);
      return result;
    } catch {
      setFull(true);
      return null;
    }
  }

  async function take(): Promise<void> {
    const start = performance.now();
    setFlashes((times) => times + 1);
    const picture = shoot().then((blob) => blob && { name: 'photo.jpg', blob });
    const kept = await keep(run.take(picture));
    if (!kept) return;
    performance.measure('llatria: shutter to device', { start });
    navigator.vibrate?.(12);
    await look([kept]);
  }

  async function choose(files: readonly File[]): Promise<void> {
    const photos = files.map((file) => ({ name: file.name, blob: file }));
    await look((await keep(run.add(photos))) ?? []);
  }

  async function next(): Promise<void> {
    if (!(await keep(run.nextItem()))) return;
    setSign({
      key: `item ${run.number}`,
      text: `Item ${run.number} begins.`,
      onUndo: () => void keep(run.backToLast()),
    });
  }

  return (
    <FullScreen label="Camera" onClose={onClose}>
      <div className={classes.camera}>
        <CameraTop
          labels={labels}
          onLabels={toggleLabels}
          torch={torch}
          onTorch={toggleTorch}
          onClose={onClose}
        >
          {count > 0 || number > 1 ? `Item ${number} · ${countOf(count, 'photo')}` : ''}
        </CameraTop>
        <div className={classes.view}>
          <video
            ref={video}
            className={classes.video}
            autoPlay
            muted
            playsInline
            aria-label="View of the camera"
          />
          {flashes > 0 ? <span key={flashes} className={classes.flash} /> : null}
          {state === 'ready' ? null : <CameraWords state={state} onFiles={(files) => void choose(files)} />}
          {full || (!room && !sign) ? (
            <p className={classes.full} role="alert">
              {full
                ? 'There is no room for this photo on the device, so it was not taken. The earlier ones are safe.'
                : LITTLE_ROOM}
            </p>
          ) : (
            <CameraSign sign={sign} onGone={() => setSign(null)} />
          )}
        </div>
        <CameraControls
          shutter={shutter}
          ready={state === 'ready' && count < MOST_PHOTOS}
          photos={photos.map(({ id }) => urls.get(id) ?? null)}
          canGoOn={count > 0}
          canTurn={canTurn}
          onTurn={turn}
          onFiles={(files) => void choose(files)}
          onTake={() => void take()}
          onNext={() => void next()}
          onDone={onClose}
        />
      </div>
    </FullScreen>
  );
}
