import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { useText } from '../../text/text';
import { Line } from '../../ui/fields';
import { LoadFailed, Skeleton } from '../../ui/states';
import { wordingAddress } from './address';
import { type ImportReport, type LibraryEntry, useLibrary, useQuestionnaires, useSkeletons, useTake } from './data';
import { Head } from './head';
import { languageNames, say } from './languages';
import { Report } from './report';
import { useRefusal } from './use-refusal';

const matches = (words: string, ...texts: readonly string[]) =>
  texts.join(' ').toLocaleLowerCase('da').includes(words.trim().toLocaleLowerCase('da'));

function Rights({ lines }: { lines: readonly string[] }) {
  const { t } = useText();
  return (
    <details className="report-details">
      <summary>{t.questionnaires.take.rights}</summary>
      {lines.map((line) => (
        <p className="second" key={line}>
          {line}
        </p>
      ))}
    </details>
  );
}

function Entry({ entry, take }: { entry: LibraryEntry; take: (() => void) | null }) {
  const { t, language } = useText();
  const words = t.questionnaires.take;
  const title = say(entry.title, language);
  return (
    <li className="library-entry">
      <div>
        <h3>{title}</h3>
        <p className="second">
          {entry.id} · {languageNames(entry.languages, language)}
          {entry.nonCommercial && <> · {words.nonCommercial}</>}
        </p>
        <Rights lines={entry.rights.split('\n')} />
      </div>
      {take && (
        <Button className="secondary small" aria-label={words.takeFor(title)} onPress={take}>
          {words.take}
        </Button>
      )}
    </li>
  );
}

function Shelf({ words, mayEdit, done }: { words: string; mayEdit: boolean; done: (report: ImportReport) => void }) {
  const { t, language } = useText();
  const query = useLibrary();
  const take = useTake();
  const refusal = useRefusal();
  const [fault, setFault] = useState<string | null>(null);
  const entries = query.data?.filter((entry) => matches(words, entry.id, say(entry.title, language)));
  const takeOne = (id: string) => {
    if (take.isPending) return;
    setFault(null);
    take.mutate(id, { onSuccess: done, onError: (error) => setFault(refusal(error)) });
  };
  return (
    <section className="card">
      <h2 className="hidden-text">{t.questionnaires.library}</h2>
      {fault && (
        <p className="fault-summary" role="alert">
          {fault}
        </p>
      )}
      {!entries && (query.isError ? <LoadFailed retry={() => void query.refetch()} /> : <Skeleton />)}
      {query.data?.length === 0 && <p className="quiet-text">{t.questionnaires.take.none}</p>}
      {query.data && query.data.length > 0 && entries?.length === 0 && (
        <p className="quiet-text">{t.questionnaires.take.noMatch}</p>
      )}
      <ul>
        {entries?.map((entry) => (
          <Entry key={entry.id} entry={entry} take={mayEdit ? () => takeOne(entry.id) : null} />
        ))}
      </ul>
    </section>
  );
}

function Skeletons({ words, mayEdit }: { words: string; mayEdit: boolean }) {
  const { t, language } = useText();
  const said = t.questionnaires.take;
  const query = useSkeletons();
  const entries = query.data?.filter((entry) => matches(words, entry.id, say(entry.title, language)));
  return (
    <section className="card">
      <h2>{said.skeletons}</h2>
      <p className="second">{said.skeletonsLead}</p>
      {!entries && (query.isError ? <LoadFailed retry={() => void query.refetch()} /> : <Skeleton />)}
      {entries?.length === 0 && <p className="quiet-text">{said.noMatch}</p>}
      <ul>
        {entries?.map(({ id, title, skeleton }) => (
          <li className="library-entry" key={id}>
            <div>
              <h3>{say(title, language)}</h3>
              <p className="second">
                {id} · {said.questions(skeleton.items.length)}
              </p>
              <Rights lines={[skeleton.rights, skeleton.licence]} />
            </div>
            {mayEdit && (
              <Link
                className="secondary small button-link"
                href={wordingAddress(id)}
                aria-label={said.writeFor(say(title, language))}
              >
                {said.write}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a department can take without a file of its own. */
export function LibraryView() {
  const { t } = useText();
  const mayEdit = useQuestionnaires().data?.may.edit ?? false;
  const [words, setWords] = useState('');
  const [report, setReport] = useState<ImportReport | null>(null);
  if (report) return <Report report={report} again={() => setReport(null)} />;
  return (
    <>
      <Head title={t.questionnaires.take.title} />
      <p className="second questionnaire-lead">{t.questionnaires.take.lead}</p>
      <search className="questionnaire-filter no-print">
        <Line label={t.questionnaires.take.filter} name="words" type="search" value={words} onChange={setWords} />
      </search>
      <Shelf words={words} mayEdit={mayEdit} done={setReport} />
      <Skeletons words={words} mayEdit={mayEdit} />
    </>
  );
}
