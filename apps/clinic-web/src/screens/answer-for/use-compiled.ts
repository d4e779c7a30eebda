import { type CompiledQuestionnaire, compile, enginesNeeded, type Questionnaire } from '@stemme/questionnaires';
import { useEffect, useState } from 'react';

/** The questionnaire, ready to say what is asked; expressions and units are fetched where it needs them. */
export function useCompiled(document: Questionnaire): CompiledQuestionnaire | null {
  const [compiled, setCompiled] = useState<CompiledQuestionnaire | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  useEffect(() => {
    let here = true;
    const make = async () => {
      const needed = enginesNeeded(document).some((need) => need !== 'patterns');
      const engines = needed ? (await import('@stemme/questionnaires/engines')).engines : {};
      if (here) setCompiled(compile(document, engines));
    };
    make().catch((error: unknown) => here && setFailure({ error }));
    return () => {
      here = false;
    };
  }, [document]);
  if (failure) throw failure.error;
  return compiled;
}
