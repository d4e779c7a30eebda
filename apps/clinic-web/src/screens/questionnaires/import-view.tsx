import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useSearch } from 'wouter';
import { useText } from '../../text/text';
import { Choice } from '../../ui/fields';
import { base64Of, useDropAnywhere } from '../../ui/file-drop';
import { type ImportReport, useImport, useQuestionnaires } from './data';
import { type FileFault, oneOf } from './file';
import { Head } from './head';
import { say } from './languages';
import { Report } from './report';
import { useRefusal } from './use-refusal';

const READABLE = ['.json', '.xml', 'application/json', 'application/fhir+json', 'application/xml', 'text/xml'];

type State =
  | { at: 'waiting'; fault: string | null }
  | { at: 'reading' | 'sending'; name: string }
  | { at: 'done'; report: ImportReport };

function useSending(as: string) {
  const { t } = useText();
  const words = t.questionnaires.import;
  const send = useImport();
  const refusal = useRefusal();
  const [state, set] = useState<State>({ at: 'waiting', fault: null });
  const take = async (files: readonly File[]) => {
    const file = oneOf(files);
    const stop = (fault: FileFault) => set({ at: 'waiting', fault: words[fault] });
    if (typeof file === 'string') return stop(file);
    set({ at: 'reading', name: file.name });
    const content = await base64Of(file).catch(() => null);
    if (content === null) return stop('unreadable');
    set({ at: 'sending', name: file.name });
    try {
      set({ at: 'done', report: await send.mutateAsync({ fileName: file.name, content, ...(as ? { as } : {}) }) });
    } catch (error) {
      set({ at: 'waiting', fault: refusal(error) });
    }
  };
  return { state, take, again: () => set({ at: 'waiting', fault: null }) };
}

function Drop({ take, busy }: { take: (files: readonly File[]) => void; busy: boolean }) {
  const { t } = useText();
  const words = t.questionnaires.import;
  const over = useDropAnywhere((files) => !busy && take(files));
  return (
    <div className={over && !busy ? 'drop-zone drop-over' : 'drop-zone'}>
      <p className="empty-title">{over ? words.dropping : words.drop}</p>
      <p className="second">{words.or}</p>
      <FileTrigger acceptedFileTypes={READABLE} onSelect={(files) => files && take([...files])}>
        <Button className="primary" isDisabled={busy}>
          {words.choose}
        </Button>
      </FileTrigger>
    </div>
  );
}

function As({ as, choose }: { as: string; choose: (id: string) => void }) {
  const { t, language } = useText();
  const words = t.questionnaires.import;
  const list = useQuestionnaires().data?.questionnaires ?? [];
  return (
    <Choice
      label={words.as}
      name="as"
      help={words.asHelp}
      value={as}
      onChange={choose}
      empty={words.asNone}
      options={list.map(({ id, title }) => ({ value: id, label: `${say(title, language)} (${id})` }))}
    />
  );
}

/** Brings a file in: dropped anywhere on the field or chosen by keyboard; then what became of it, in words. */
export function ImportView() {
  const { t } = useText();
  const words = t.questionnaires.import;
  const [as, chooseAs] = useState(new URLSearchParams(useSearch()).get('as') ?? '');
  const { state, take, again } = useSending(as);
  if (state.at === 'done') return <Report report={state.report} again={again} />;
  const busy = state.at !== 'waiting';
  return (
    <>
      <Head title={words.title} />
      <p className="second questionnaire-lead">{words.lead}</p>
      <section className="card">
        <As as={as} choose={chooseAs} />
        {state.at === 'waiting' && state.fault && (
          <p className="fault-summary" role="alert">
            {state.fault}
          </p>
        )}
        <Drop take={(files) => void take(files)} busy={busy} />
        <div role="status">
          {state.at !== 'waiting' && (
            <p className="questionnaire-progress">
              <progress aria-label={words.title} />{' '}
              {state.at === 'reading' ? words.reading(state.name) : words.sending(state.name)}
            </p>
          )}
        </div>
      </section>
    </>
  );
}
