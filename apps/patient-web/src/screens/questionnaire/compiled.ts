import {
  type CompiledQuestionnaire,
  compile,
  type Engines,
  enginesNeeded,
  formOf,
  type ItemCode,
  type Questionnaire,
} from '@stemme/questionnaires';
import { useEffect, useState } from 'react';

/** A questionnaire that can be filled in here. */
export interface Prepared {
  readonly compiled: CompiledQuestionnaire;
  /** What is calculated here and handed in like an answer. */
  readonly sent: ReadonlySet<ItemCode>;
}

const known = new WeakMap<Questionnaire, Prepared>();

/** Expressions and units are large; patterns are left to the server. */
function needsEngines(document: Questionnaire): boolean {
  return enginesNeeded(document).some((need) => need !== 'patterns');
}

function prepare(document: Questionnaire, engines: Engines): Prepared {
  const before = known.get(document);
  if (before) return before;
  const form = formOf(document);
  const made = { compiled: compile(form.document, engines), sent: form.sent };
  known.set(document, made);
  return made;
}

async function loadAndPrepare(document: Questionnaire): Promise<Prepared> {
  const { expressions, units } = await import('@stemme/questionnaires/engines');
  return prepare(document, { expressions, units });
}

function atOnce(document: Questionnaire): Prepared | undefined {
  return known.get(document) ?? (needsEngines(document) ? undefined : prepare(document, {}));
}

/**
 * The questionnaire, ready for use; `undefined` while what it needs is fetched. An error on the way is thrown at the
 * boundary around the page.
 */
export function usePrepared(document: Questionnaire): Prepared | undefined {
  const [, setLoaded] = useState<Questionnaire>();
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  const prepared = atOnce(document);
  useEffect(() => {
    if (prepared) return;
    let here = true;
    loadAndPrepare(document).then(
      () => here && setLoaded(document),
      (error: unknown) => here && setFailure({ error }),
    );
    return () => {
      here = false;
    };
  }, [document, prepared]);
  if (failure) throw failure.error;
  return prepared;
}
