/** A call by a browser or by a person's command. */
export interface Visit {
  method: string;
  target: URL;
  bytes: Buffer;
}

/** The fields of a posted form. */
export const formFields = ({ bytes }: Visit) => new URLSearchParams(bytes.toString('utf8'));
