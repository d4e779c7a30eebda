import type { CompiledQuestionnaire } from '@stemme/questionnaires';
import { type FormEvent, useRef, useState } from 'react';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { Banner } from '../../ui/states';
import { type AnswerFor, type Finished, postFinish, refusedOf } from './data';
import { FactFields } from './facts';
import { Faults } from './faults';
import { Items } from './items';
import { useCompiled } from './use-compiled';
import { type Entry, useEntry } from './use-entry';

interface Props {
  about: AnswerFor;
  way: 'paper' | 'phone';
  round: 1 | 2;
  onFinished: (done: Finished) => void;
}

/** A paper being typed, or an interview being held. */
export function EntryForm(props: Props) {
  const compiled = useCompiled(props.about.document!);
  return compiled ? <Form {...props} compiled={compiled} /> : null;
}

function Form({ about, way, round, onFinished, compiled }: Props & { compiled: CompiledQuestionnaire }) {
  const { t, say } = useText();
  const entry = useEntry(about, way, round);
  const now = useNow(60_000);
  const response = useRef(crypto.randomUUID());
  const [out, setOut] = useState<readonly { path: string; text: string }[]>([]);
  const [busy, setBusy] = useState(false);
  const words = t.answerFor;
  const finish = async (keepOut: typeof out) => {
    if (busy || entry.bad.size > 0) return;
    setBusy(true);
    try {
      const body = await entry.settled();
      onFinished(await postFinish(about.assignment, way, { ...body, response: response.current, keepOut }));
    } catch (error) {
      entry.setRefused(refusedOf(error));
    }
    setBusy(false);
  };
  const dated = entry.refused?.faults.find(({ path }) => path === 'filledOn');
  return (
    <form
      className="card"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void finish(out);
      }}
    >
      {entry.advice && (
        <div className="typed-crisis" role="alert">
          <strong>{way === 'phone' ? words.phone.crisis : words.acute}</strong>
          <p>{say(entry.advice)}</p>
          <ul>
            {about.department.phones.map((phone) => (
              <li key={phone.number}>
                {say(phone.label)}: {phone.number}
              </li>
            ))}
          </ul>
        </div>
      )}
      <FactFields
        entry={entry}
        mayAnswer={about.mayAnswer}
        document={about.document!}
        {...(way === 'paper' && { today: new Date(now).toISOString().slice(0, 10) })}
        fault={dated ? (words.faults[`filledOn:${dated.code}` as 'other'] ?? words.faults.other) : null}
      />
      <p className="second">{words.keys}</p>
      <Items compiled={compiled} entry={entry} language={entry.facts.language} showHidden={way === 'paper'} />
      {entry.refused && (
        <Faults
          refused={entry.refused}
          compiled={compiled}
          language={entry.facts.language}
          onKeepOut={(path, text) => {
            const next = [...out.filter((one) => one.path !== path), { path, text }];
            setOut(next);
            void finish(next);
          }}
        />
      )}
      {entry.bad.size > 0 && <Banner tone="warn" title={words.bad} />}
      <div className="dialog-buttons">
        <Saved save={entry.save} />
        <button type="submit" className="primary" data-entry-field data-busy={busy || undefined}>
          {words.finish[way]}
        </button>
      </div>
    </form>
  );
}

function Saved({ save }: { save: Entry['save'] }) {
  const { t, language } = useText();
  const now = useNow(60_000);
  const words = t.answerFor.save;
  const said =
    save === 'idle'
      ? ''
      : save === 'saving'
        ? words.saving
        : save === 'failed'
          ? words.failed
          : words.saved(moment(save.at, now, language));
  return (
    <span className="second" role="status">
      {said}
    </span>
  );
}
