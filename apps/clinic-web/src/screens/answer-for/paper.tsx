import { languagesOf } from '@stemme/questionnaires';
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { DialogButtons, Window } from '../../ui/dialog';
import { Lines } from '../../ui/fields';
import { Banner } from '../../ui/states';
import { type AnswerFor, type Finished, paperAddress, postStartOver, useReload } from './data';
import { Differences } from './differences';
import { EntryForm } from './entry';

/** The sheet to print, in each language the questionnaire has. */
export function PrintPanel({ about }: { about: AnswerFor }) {
  const { t, language } = useText();
  const words = t.answerFor.print;
  const named = new Intl.DisplayNames([language], { type: 'language' });
  if (!about.document) return null;
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <ul className="plain">
        {languagesOf(about.document).map((tag) => (
          <li key={tag}>
            <a href={paperAddress(about.assignment, tag)} target="_blank" rel="noreferrer">
              {words.open(named.of(tag) ?? tag)}
            </a>
          </li>
        ))}
      </ul>
      {about.paperCode && <p className="second">{words.code(about.paperCode)}</p>}
    </section>
  );
}

/** Where the paper has come to: the first entry, the second, the differences, or somebody else's turn. */
export function PaperPanel({ about, onFinished }: { about: AnswerFor; onFinished: (done: Finished) => void }) {
  const { t } = useText();
  const words = t.answerFor.paper;
  const { next, entries } = about.paper;
  const other = entries.find(({ finished, mine }) => !finished && !mine);
  const round = next === 'second' ? 2 : 1;
  return (
    <>
      <div className="typed-head">
        <h2>{next === 'second' ? words.second : next === 'first' ? words.first : words.title}</h2>
        {entries.length > 0 && <StartOver about={about} round={round} />}
      </div>
      {next === 'wait' && (
        <Banner tone="calm" icon="clock" title={other ? words.typing(other.by) : words.wait(entries[0]?.by ?? '')} />
      )}
      {next === 'resolve' && <Differences about={about} onFinished={onFinished} />}
      {(next === 'first' || next === 'second') && (
        <>
          <p>{next === 'first' ? words.firstText : words.secondText}</p>
          <EntryForm key={next} about={about} way="paper" round={round} onFinished={onFinished} />
        </>
      )}
    </>
  );
}

function StartOver({ about, round }: { about: AnswerFor; round: number }) {
  const { t } = useText();
  const reload = useReload(about.assignment);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const words = t.answerFor.paper;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim().length < 3) return;
    await postStartOver(about.assignment, 'paper', about.paper.next === 'resolve' ? 1 : round, reason.trim());
    setAsking(false);
    await reload();
  };
  return (
    <>
      <Button className="quiet" onPress={() => setAsking(true)}>
        {words.startOver} …
      </Button>
      {asking && (
        <Window title={words.startOver} onClose={() => setAsking(false)}>
          <form onSubmit={(event) => void submit(event)}>
            <p>{words.startOverText}</p>
            <Lines label={words.reason} name="reason" value={reason} onChange={setReason} required autoFocus />
            <DialogButtons onCancel={() => setAsking(false)} submit={words.startOver} />
          </form>
        </Window>
      )}
    </>
  );
}
