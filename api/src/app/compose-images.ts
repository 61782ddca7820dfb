import { join } from 'node:path';
import type { CommandLedger } from '../commands/command-ledger.ts';
import { coverOfItem, imagesOfItem } from '../images/image.loaders.ts';
import { ImageRepository } from '../images/image.repository.ts';
import { ImageResolver } from '../images/image.resolver.ts';
import { ImageService } from '../images/image.service.ts';
import { imageAnswers } from '../images/image-answers.ts';
import { MoveImagesCommand } from '../images/image-move.command.ts';
import { UploadImageCommand } from '../images/image-upload.command.ts';
import { ItemImagesResolver } from '../images/item-images.resolver.ts';
import { photoRoute } from '../images/photo.route.ts';
import { PhotoAddress } from '../images/photo-address.ts';
import { PhotoFiles } from '../images/photo-files.ts';
import { PhotoStudio } from '../images/photo-studio.ts';
import { photoAuditJob, photoSweepJob } from '../images/photo-sweep.job.ts';
import { PhotoSweep } from '../images/photo-sweep.ts';
import { PhotoVault } from '../images/photo-vault.ts';
import { UploadSpool } from '../images/upload-spool.ts';
import type { ItemService } from '../items/item.service.ts';
import { type Foundation, purposeKey } from './foundation.ts';

/** Photos of items. */
export function composeImages(foundation: Foundation, lower: { items: ItemService; ledger: CommandLedger }) {
  const { database, clock, environment, storage } = foundation;
  const photoFiles = new PhotoFiles(storage);
  const address = new PhotoAddress(purposeKey(foundation, 'photo-url'), clock);
  const imageRepository = new ImageRepository(database);
  const spool = new UploadSpool(join(environment.dataDir, 'uploads'), environment.maxUploadBytes);
  const studio = new PhotoStudio();
  const vault = new PhotoVault(database, photoFiles, studio);
  const uploads = new UploadImageCommand(database, imageRepository, lower.items, vault, spool, studio);
  const images = new ImageService(database, imageRepository, lower.items, vault);
  const moves = new MoveImagesCommand(database, imageRepository, lower.items);
  const answers = imageAnswers(lower.ledger, imageRepository, lower.items);
  const photoSweep = new PhotoSweep(database, photoFiles, storage, spool, clock);
  return {
    imageRepository,
    photoFiles,
    photoSweep,
    resolvers: [
      new ImageResolver(uploads, images, moves, address, answers),
      new ItemImagesResolver(imagesOfItem(imageRepository), coverOfItem(imageRepository)),
    ],
    routes: [photoRoute(photoFiles, address)],
    jobs: [photoSweepJob(photoSweep), photoAuditJob(photoSweep)],
    atStart: [() => photoSweep.sweep()],
  };
}
