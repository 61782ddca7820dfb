import { addSharedPhotos } from '../offline/photo-store.ts';

/**
 * Takes the photos that another app shares, keeps them on the device and leads to the capture screen. Works
 * without a network; `shared=failed` says that nothing could be kept, so that the screen can tell.
 */
export async function receiveSharedPhotos(request: Request): Promise<Response> {
  try {
    const form = await request.formData();
    const files = form
      .getAll('photos')
      .filter((entry): entry is File => entry instanceof File && entry.size > 0);
    await addSharedPhotos(files.map((file) => ({ name: file.name, blob: file, receivedAt: Date.now() })));
    return Response.redirect('/capture?shared=1', 303);
  } catch {
    return Response.redirect('/capture?shared=failed', 303);
  }
}
