import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  arrayMove,
  rectSortingStrategy,
  SortableContext,
  sortableKeyboardCoordinates,
} from '@dnd-kit/sortable';
import type { ReactNode } from 'react';
import classes from './photo-strip.module.css';
import { PhotoStripTile, type StripPhoto } from './photo-strip-tile.tsx';

interface PhotoStripProps {
  readonly photos: readonly StripPhoto[];
  /** Called with all ids in their new order. */
  readonly onArrange: (ids: readonly string[]) => void;
  readonly onRemove: (id: string) => void;
  /** Opens a photo; without it the tiles are only looked at. */
  readonly onOpen?: (id: string) => void;
  /** After the last photo, for instance the tile that adds one. */
  readonly children?: ReactNode;
}

/** Photos that are put in order by dragging, with a finger, a mouse or the arrow keys. The first is the cover. */
export function PhotoStrip({ photos, onArrange, onRemove, onOpen, children }: PhotoStripProps) {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = photos.map((photo) => photo.id);
  const place = (id: string | number): string => `${ids.indexOf(String(id)) + 1} of ${ids.length}`;

  const announcements: Announcements = {
    onDragStart: ({ active }) => `Photo ${place(active.id)} picked up.`,
    onDragOver: ({ over }) => (over ? `Now at place ${place(over.id)}.` : undefined),
    onDragEnd: ({ over }) => (over ? `Put down at place ${place(over.id)}.` : 'Put back.'),
    onDragCancel: () => 'Put back.',
  };

  function onDragEnd({ active, over }: DragEndEvent): void {
    if (!over || active.id === over.id) return;
    onArrange(arrayMove(ids, ids.indexOf(String(active.id)), ids.indexOf(String(over.id))));
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{
        announcements,
        screenReaderInstructions: {
          draggable: 'Press Space to pick the photo up, move it with the arrow keys, and press Space again.',
        },
      }}
      onDragEnd={onDragEnd}
    >
      <SortableContext items={ids} strategy={rectSortingStrategy}>
        <ul className={classes.strip}>
          {photos.map((photo, index) => (
            <PhotoStripTile
              key={photo.id}
              photo={photo}
              number={index + 1}
              movable={photos.length > 1}
              onRemove={() => onRemove(photo.id)}
              onOpen={onOpen ? () => onOpen(photo.id) : undefined}
            />
          ))}
          {children ? <li>{children}</li> : null}
        </ul>
      </SortableContext>
    </DndContext>
  );
}
