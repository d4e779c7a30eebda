import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ConnectionLost, Problem } from './client';
import { getDepartment } from './endpoints';
import {
  type Consultation,
  type ConsultationStep,
  getConsultations,
  getTalks,
  type NewAgreement,
  type NewConsultation,
  postAgreement,
  postConsultation,
  postStep,
} from './consultations';

export type { Consultation, ConsultationStep, NewConsultation };
export { CONSULTATION_KINDS } from './consultations';

/** Done, or why not: somebody was faster, there is no connection, or the server refused with a code. */
export type Stepped =
  | { readonly ok: true; readonly consultation: Consultation | null }
  | { readonly ok: false; readonly why: 'changed' | 'lost' }
  | {
      readonly ok: false;
      readonly why: 'refused';
      readonly code: string;
      readonly faults: readonly { readonly path: string; readonly code: string }[];
    };

function refusal(error: unknown): Stepped {
  if (error instanceof ConnectionLost) return { ok: false, why: 'lost' };
  if (!(error instanceof Problem)) throw error;
  if (error.code === 'changed') return { ok: false, why: 'changed' };
  return { ok: false, why: 'refused', code: error.code, faults: error.faults };
}

const LIST_MS = 30_000;

export const useConsultations = (department: string, state: 'open' | 'closed') =>
  useQuery({
    queryKey: ['consultations', department, state],
    queryFn: ({ signal }) => getConsultations(department, state, signal),
    refetchInterval: state === 'open' ? LIST_MS : false,
  });

export const useTalks = (patient: string) =>
  useQuery({ queryKey: ['talks', patient], queryFn: ({ signal }) => getTalks(patient, signal), staleTime: LIST_MS });

/** Whatever was changed is fetched again everywhere it is shown. */
function useAnew() {
  const cache = useQueryClient();
  return () =>
    Promise.all(
      [['consultations'], ['talks'], ['patient'], ['worklist']].map((queryKey) =>
        cache.invalidateQueries({ queryKey }),
      ),
    );
}

function useTold<Sent>(send: (sent: Sent) => Promise<Consultation | null>) {
  const anew = useAnew();
  return useMutation({
    mutationFn: async (sent: Sent): Promise<Stepped> => {
      try {
        return { ok: true, consultation: await send(sent) };
      } catch (error) {
        return refusal(error);
      }
    },
    onSuccess: () => void anew(),
  });
}

export const useConsultationStep = () =>
  useTold(({ id, step }: { id: string; step: ConsultationStep }) => postStep(id, step));
export const useAskConsultation = (patient: string) =>
  useTold((asked: NewConsultation) => postConsultation(patient, asked));
export const useAgreement = (patient: string) =>
  useTold(async (agreed: NewAgreement) => {
    await postAgreement(patient, agreed);
    return null;
  });

/** Who else a talk can be given to. */
export function useColleagues(department: string, me: string) {
  const query = useQuery({
    queryKey: ['department', department],
    queryFn: ({ signal }) => getDepartment(department, signal),
    staleTime: 300_000,
  });
  return (query.data?.clinicians ?? []).filter(({ id }) => id !== me);
}
