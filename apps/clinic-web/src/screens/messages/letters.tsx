import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { Icon } from '../../ui/icons';
import { useNotify } from '../../ui/notices';
import { TableScroll } from '../../ui/table-scroll';
import { type Letter, refusalOf, useLetters, useLettersPdf, useMarkLetters } from './data';
import { ListCard } from './list-card';

/** A tab with the file; the address of the file is given back when it has surely been read. */
const KEPT_MS = 60_000;
function show(file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = 'breve.pdf';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

function useActions(department: string) {
  const { t } = useText();
  const m = t.messages.letters;
  const notify = useNotify();
  const pdf = useLettersPdf(department);
  const mark = useMarkLetters(department);
  const list = useLetters(department);
  const bad = (error: unknown) => {
    const code = refusalOf(error)?.code;
    void list.refetch();
    notify({ tone: 'bad', text: code === 'not-found' ? m.changed : code ? t.common.refused(code) : t.common.lost });
  };
  const back = (letters: readonly string[]) =>
    mark.mutate(
      { letters, printed: false },
      { onSuccess: () => notify({ tone: 'good', text: m.backed }), onError: bad },
    );
  return {
    busy: pdf.isPending || mark.isPending,
    making: pdf.isPending,
    print: (letters: readonly string[]) => pdf.mutate(letters, { onSuccess: show, onError: bad }),
    sent: (letters: readonly string[], done: () => void) =>
      mark.mutate(
        { letters, printed: true },
        {
          onSuccess: ({ count }) => {
            if (count < letters.length) notify({ tone: 'bad', text: `${m.marked(count)} ${m.changed}` });
            else {
              const action = { label: t.messages.calls.undo, do: () => back(letters) };
              notify({ tone: 'good', text: m.marked(count), action });
            }
            done();
          },
          onError: bad,
        },
      ),
    back,
  };
}
type Actions = ReturnType<typeof useActions>;

function Cells({ letter }: { letter: Letter }) {
  const { t } = useText();
  const m = t.messages.letters;
  return (
    <>
      <th scope="row">
        <Link href={`/patient/${letter.patient.id}`}>{letter.patient.name}</Link>
        <span className="second cpr">{letter.patient.cpr}</span>
      </th>
      <td>
        {wordFor(t.common.steps, letter.step)}
        <span className="second"> · {m.questionnaires(letter.questionnaires)}</span>
      </td>
      <td className="letter-address">{letter.address ?? <span className="message-trouble">{m.noAddress}</span>}</td>
    </>
  );
}

function Waiting({ letters, actions }: { letters: readonly Letter[]; actions: Actions }) {
  const { t, language } = useText();
  const m = t.messages.letters;
  const now = useNow(60_000);
  const [kept, keep] = useState<readonly string[]>([]);
  // what waits no longer is chosen no longer
  const chosen = letters.filter(({ id }) => kept.includes(id)).map(({ id }) => id);
  const all = chosen.length === letters.length;
  const toggle = (id: string) => keep(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <>
      <div className="letter-actions">
        <label className="letter-all">
          <input
            type="checkbox"
            checked={all}
            ref={(box) => {
              if (box) box.indeterminate = chosen.length > 0 && !all;
            }}
            onChange={() => keep(all ? [] : letters.map(({ id }) => id))}
          />
          {m.all}
        </label>
        <span className="second" role="status">
          {m.chosen(chosen.length)}
        </span>
        <Button
          className="primary"
          isDisabled={chosen.length === 0 || actions.busy}
          onPress={() => actions.print(chosen)}
        >
          <Icon name="print" /> {actions.making ? m.making : m.print}
        </Button>
        <Button
          className="secondary"
          isDisabled={chosen.length === 0 || actions.busy}
          onPress={() => actions.sent(chosen, () => keep([]))}
        >
          <Icon name="check" /> {m.mark}
        </Button>
      </div>
      <TableScroll label={m.title}>
        <table className="table message-table">
          <caption className="hidden-text">{m.title}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{m.columns.patient}</th>
              <th scope="col">{m.columns.message}</th>
              <th scope="col">{m.columns.address}</th>
              <th scope="col">{m.columns.since}</th>
            </tr>
          </thead>
          <tbody>
            {letters.map((letter) => (
              <tr key={letter.id} className={chosen.includes(letter.id) ? 'here' : ''}>
                <td>
                  <label className="letter-choice">
                    <input
                      type="checkbox"
                      aria-label={m.choose(letter.patient.name)}
                      checked={chosen.includes(letter.id)}
                      onChange={() => toggle(letter.id)}
                    />
                  </label>
                </td>
                <Cells letter={letter} />
                <td>{moment(letter.since, now, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}

function Printed({ letters, actions }: { letters: readonly Letter[]; actions: Actions }) {
  const { t, language } = useText();
  const m = t.messages.letters;
  const now = useNow(60_000);
  if (letters.length === 0) return null;
  return (
    <details className="card message-done">
      <summary>
        {m.printed} <span className="message-count figure">{letters.length}</span>
      </summary>
      <TableScroll label={m.printed}>
        <table className="table message-table">
          <caption className="hidden-text">{m.printed}</caption>
          <thead>
            <tr>
              <th scope="col">{m.columns.patient}</th>
              <th scope="col">{m.columns.message}</th>
              <th scope="col">{m.columns.address}</th>
              <th scope="col">{m.columns.printed}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {letters.map((letter) => (
              <tr key={letter.id}>
                <Cells letter={letter} />
                <td>{letter.printedAt && moment(letter.printedAt, now, language)}</td>
                <td>
                  <Button
                    className="quiet small"
                    isDisabled={actions.busy}
                    aria-label={m.backFor(letter.patient.name)}
                    onPress={() => actions.back([letter.id])}
                  >
                    {m.back}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}

/** Letters to print: chosen, fetched as one file, and marked as sent. */
export function LettersView({ department }: { department: string }) {
  const { t } = useText();
  const m = t.messages.letters;
  const query = useLetters(department);
  const actions = useActions(department);
  const data = query.data;
  return (
    <>
      <ListCard words={m} query={query} count={({ waiting }) => waiting.length}>
        {({ waiting }) => <Waiting letters={waiting} actions={actions} />}
      </ListCard>
      {data && <Printed letters={data.printed} actions={actions} />}
    </>
  );
}
