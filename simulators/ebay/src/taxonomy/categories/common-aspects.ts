import { aspect, required } from '../category.ts';

const COLOURS =
  'Beige|Black|Blue|Brown|Clear|Gold|Gray|Green|Ivory|Multicolor|Orange|Pink|Purple|Red|Silver|White|Yellow';

/** Aspects that many categories share. */
export const color = aspect('Color', COLOURS, { many: true });
export const requiredColor = required('Color', COLOURS);
export const material = aspect('Material', 'Brass|Ceramic|Glass|Leather|Metal|Plastic|Porcelain|Wood', {
  many: true,
});
export const country = aspect(
  'Country of Origin',
  'China|France|Germany|India|Italy|Japan|United Kingdom|United States|Unknown',
  { selectionOnly: true },
);
export const vintage = aspect('Vintage', 'Yes|No', { selectionOnly: true });
export const features = aspect('Features', '', { many: true });
export const year = aspect('Year Manufactured', '', { dataType: 'DATE', maxLength: 4 });
export const brand = required('Brand', 'Unbranded');
export const type = required('Type');
export const model = aspect('Model');
