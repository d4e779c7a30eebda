import { codesRead, RULE_LEVELS, type RuleLevel, type RuleSet } from '@stemme/triage';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../../text/text';
import { useFields } from '../../../ui/editing/field';
import { partsOf } from '../../../ui/editing/path';
import { TextPair } from '../../../ui/editing/text-pair';
import { LevelShape } from '../../../ui/level';
import { type Material, vocabularyOf } from '../words/material';
import { CodesForm } from './codes-form';
import { useEdit } from './edit-context';
import { LimitsForm } from './limits-form';
import { RemovedRules, RulesForm } from './rules-form';
import { ToldForm } from './told-form';

type Section = RuleLevel | 'requires' | 'limits' | 'told' | 'about';

/** The section a pointer belongs to. */
function useSectionOf(): (path: string) => Section | null {
  const { document } = useEdit();
  return (path) => {
    const [first, second] = partsOf(path);
    if (first === 'rules') return document.rules[Number(second)]?.level ?? null;
    if (first === 'requires' || first === 'limits' || first === 'told') return first;
    return first === 'description' || first === 'notTriaged' ? 'about' : null;
  };
}

function Part({ id, isFresh, children }: { id: Section; isFresh?: boolean; children: ReactNode }) {
  const { t } = useText();
  const words = t.rules.editor;
  const { document } = useEdit();
  const { faults } = useFields();
  const sectionOf = useSectionOf();
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isFresh && details.current) details.current.open = true;
  }, [isFresh]);
  const wrong = faults.filter(({ path }) => sectionOf(path) === id).length;
  const level = RULE_LEVELS.find((one) => one === id);
  const count = document.rules.filter((rule) => rule.level === level).length;
  return (
    <details ref={details} className="card edit-section" open={id === 'red' || undefined}>
      <summary>
        <h2>
          {level && <LevelShape level={level} />} {words.section[id]}
        </h2>
        {level && <span className="second">{t.rules.page.count(count)}</span>}
        {wrong > 0 && <span className="mark edit-wrong">{words.faults(wrong)}</span>}
      </summary>
      <div className="edit-section-body">{children}</div>
    </details>
  );
}

function About() {
  const { t } = useText();
  const words = t.rules.editor;
  const { document, reading } = useEdit();
  const read = useMemo(() => readBy(document, reading.material), [document, reading.material]);
  return (
    <>
      <TextPair path={['description']} label={words.description} long />
      <h3>{t.rules.page.notTriaged}</h3>
      <CodesForm path={['notTriaged']} help={words.notTriagedHelp} add={words.notTriagedAdd} without={read} />
    </>
  );
}

/** What the rules read cannot be listed as read by none. */
function readBy(document: RuleSet, material: Material): ReadonlySet<string> {
  try {
    const { items, scales } = codesRead(document, vocabularyOf(material));
    return new Set([...items, ...scales]);
  } catch {
    return new Set();
  }
}

/** The whole rule set as forms, one part at a time; the parts that are wrong say so while they are folded. */
export function Sections() {
  const { t } = useText();
  const words = t.rules.editor;
  const [fresh, setFresh] = useState<string | null>(null);
  const { document } = useEdit();
  const freshLevel = document.rules.find(({ id }) => id === fresh)?.level;
  return (
    <>
      {RULE_LEVELS.map((level) => (
        <Part key={level} id={level} isFresh={freshLevel === level}>
          <RulesForm level={level} fresh={fresh} onFresh={setFresh} />
        </Part>
      ))}
      <RemovedRules onFresh={setFresh} />
      <Part id="requires">
        <CodesForm path={['requires']} help={words.requiresHelp} add={words.requiresAdd} />
      </Part>
      <Part id="limits">
        <LimitsForm />
      </Part>
      <Part id="told">
        <ToldForm />
      </Part>
      <Part id="about">
        <About />
      </Part>
    </>
  );
}
