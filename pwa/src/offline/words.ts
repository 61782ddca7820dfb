/** For whatever could not be kept because the device is full. */
export const NO_ROOM =
  'There is no room left on this device, so nothing was changed. Make room, for instance by deleting videos, and try again.';
