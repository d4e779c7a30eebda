import { signInAddress } from '../../api/client';

/** Goes to the identity provider; it comes back to the page that is shown now. */
export function signIn(returnTo: string): void {
  window.location.assign(signInAddress(returnTo));
}
