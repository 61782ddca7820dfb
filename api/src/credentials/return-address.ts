import { refuse } from '../shared/user-error.ts';

const MAX_LENGTH = 10_000;

/**
 * The code and the state out of the address at which a seller ended after the consent. Parameters are decoded
 * once, as RFC 6749 (4.1.2) writes them. Refuses ADDRESS_INVALID and, where the platform says no, its reason.
 */
export function readReturnAddress(address: string): { code: string; state: string } {
  const text = address.trim();
  const url = text.length <= MAX_LENGTH && URL.canParse(text) ? new URL(text) : null;
  const parameters = url?.searchParams;
  const error = parameters?.get('error');
  if (error === 'access_denied') {
    refuse(
      'CONNECTION_DECLINED',
      'The connection was declined there, so nothing is connected. Begin again.',
      {
        field: ['address'],
      },
    );
  }
  if (error === 'invalid_scope') {
    refuse(
      'SCOPE_REFUSED',
      'The platform does not grant this server everything that was asked for. Begin again with fewer permissions.',
      { field: ['address'] },
    );
  }
  const code = parameters?.get('code');
  const state = parameters?.get('state');
  if (!code || !state) {
    refuse(
      'ADDRESS_INVALID',
      'This is not the address of the last page. Copy all of it from the address bar, after you agreed.',
      { field: ['address'] },
    );
  }
  return { code, state };
}
