/** A descriptor of a card's condition (developer.ebay.com, "Condition descriptors for trading cards"). */
export interface Descriptor {
  id: string;
  name: string;
  required: boolean;
  /** Ids and names of the values; without any it is free text. */
  values: readonly (readonly [id: string, name: string])[];
  maxLength?: number;
}

const GRADER: Descriptor = {
  id: '27501',
  name: 'Professional Grader',
  required: true,
  values: [
    ['275010', 'Professional Sports Authenticator (PSA)'],
    ['275011', 'Beckett Collectors Club Grading (BCCG)'],
    ['275013', 'Beckett Grading Services (BGS)'],
    ['275016', 'Sportscard Guaranty Corporation (SGC)'],
    ['275017', 'Certified Guaranty Company (CGC)'],
  ],
};

const GRADE: Descriptor = {
  id: '27502',
  name: 'Grade',
  required: true,
  values: [
    ['275020', '10'],
    ['275021', '9.5'],
    ['275022', '9'],
    ['275023', '8.5'],
    ['275024', '8'],
    ['275026', '7'],
    ['275028', '6'],
    ['2750210', '5'],
  ],
};

const CERTIFICATION: Descriptor = {
  id: '27503',
  name: 'Certification Number',
  required: false,
  values: [],
  maxLength: 30,
};

const CARD_CONDITION: Descriptor = {
  id: '40001',
  name: 'Card Condition',
  required: true,
  values: [
    ['400010', 'Near mint or better'],
    ['400011', 'Excellent'],
    ['400012', 'Very good'],
    ['400013', 'Poor'],
  ],
};

/** What a graded and an ungraded card must say. */
export const CARD_DESCRIPTORS: Record<'graded' | 'ungraded', readonly Descriptor[]> = {
  graded: [GRADER, GRADE, CERTIFICATION],
  ungraded: [CARD_CONDITION],
};
