import { useMutation } from '@tanstack/react-query';
import { postPatientSearch } from '../../api/endpoints';

/** A search is asked once, when the person presses the button: every look-up is written to the access log. */
export function usePatientSearch(department: string) {
  return useMutation({ mutationFn: (text: string) => postPatientSearch(department, text), gcTime: 0 });
}
