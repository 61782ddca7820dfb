import { expect, it } from '@jest/globals';
import { getMetadataStorage } from 'type-graphql';
import { aiDataCompanion } from '../ai/ai-data.companion.ts';
import { AiDataResolver } from '../ai/ai-data.resolver.ts';
import { coverCompanion, imagesCompanion } from '../images/image.companion.ts';
import { ItemImagesResolver } from '../images/item-images.resolver.ts';
import { ItemPostingsResolver } from '../postings/item-postings.resolver.ts';
import { postingsCompanion } from '../postings/posting.companion.ts';

it.each([
  { companion: imagesCompanion, resolver: ItemImagesResolver },
  { companion: coverCompanion, resolver: ItemImagesResolver },
  { companion: aiDataCompanion, resolver: AiDataResolver },
  { companion: postingsCompanion, resolver: ItemPostingsResolver },
])('$companion.field asks of a token what its resolver asks', ({ companion, resolver }) => {
  const authorized = getMetadataStorage().authorizedFields.find(
    ({ target, fieldName }) => target === resolver && fieldName === companion.field,
  );
  expect(authorized?.roles ?? []).toEqual(companion.scope ? [companion.scope] : []);
});
