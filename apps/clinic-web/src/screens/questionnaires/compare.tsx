import type { Change } from '@stemme/questionnaires';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useText } from '../../text/text';
import { PrintButton } from '../../ui/documents/head';
import { PickVersions } from '../../ui/documents/pick-versions';
import { Choice } from '../../ui/fields';
import { Missing } from '../../ui/missing';
import { useSigned } from '../../ui/session';
import { LoadFailed, Skeleton } from '../../ui/states';
import { compareAddress, versionAddress } from './address';
import { changeInWords, type ChangeInWords } from './changes';
import { isMissing, type QuestionnaireVersion, useComparison, useQuestionnaires, useVersion } from './data';
import { Head } from './head';
import { languageName, say } from './languages';
import { readingOf } from './named';

function Pick({ id, from, to }: { id: string; from: number; to: number }) {
  const { t } = useText();
  const words = t.questionnaires.changes;
  const [, go] = useLocation();
  const one = useQuestionnaires().data?.questionnaires.find((each) => each.id === id);
  const options = (one?.versions ?? []).map(({ version, status }) => ({
    value: String(version),
    label: `${t.questionnaires.version(version)} (${t.questionnaires.status[status]})`,
  }));
  return <PickVersions {...{ words, options, from, to }} pick={(a, b) => go(compareAddress(id, a, b))} />;
}

function Side({ name, lines, tag }: { name: string; lines: readonly string[]; tag: string }) {
  const { t } = useText();
  return (
    <div className="difference-side">
      <dt>{name}</dt>
      <dd lang={tag}>
        {lines.length === 0 ? (
          <span className="quiet-text">{t.questionnaires.changes.nothing}</span>
        ) : (
          lines.map((line, at) => <p key={`${at} ${line}`}>{line}</p>)
        )}
      </dd>
    </div>
  );
}

function One({ change, tag }: { change: ChangeInWords; tag: string }) {
  const { t } = useText();
  const words = t.questionnaires.changes;
  return (
    <li className={`difference difference-${change.kind}`}>
      <h3>
        <span className="mark">{words.kinds[change.kind]}</span>
        {change.item}
        {change.what && <span className="second"> – {change.what}</span>}
      </h3>
      <dl className="difference-sides">
        {change.kind !== 'added' && <Side name={words.before} lines={change.before} tag={tag} />}
        {change.kind !== 'removed' && <Side name={words.after} lines={change.after} tag={tag} />}
      </dl>
    </li>
  );
}

function Changes({
  changes,
  before,
  after,
}: {
  changes: readonly Change[];
  before: QuestionnaireVersion;
  after: QuestionnaireVersion;
}) {
  const { t, language } = useText();
  const words = t.questionnaires;
  const tags = [...new Set([...after.languages, ...before.languages])];
  const [tag, choose] = useState(() => tags.find((one) => one === language) ?? tags[0] ?? language);
  const said = useMemo(() => {
    const old = readingOf([before.document], tag, t.questionnaires);
    const now = readingOf([after.document], tag, t.questionnaires);
    return changes.map((change) => changeInWords(change, old, now));
  }, [changes, before, after, tag, t]);
  return (
    <section className="card">
      <div className="card-head">
        <h2>{changes.length === 0 ? words.changes.none : words.changes.summary(changes.length)}</h2>
        {tags.length > 1 && (
          <div className="questionnaire-language no-print">
            <Choice
              label={words.page.showIn}
              name="language"
              value={tag}
              onChange={choose}
              options={tags.map((one) => ({ value: one, label: languageName(one, language) }))}
            />
          </div>
        )}
      </div>
      <ul className="differences">
        {said.map((change, at) => (
          <One key={`${change.code} ${change.kind} ${change.what} ${at}`} change={change} tag={tag} />
        ))}
      </ul>
    </section>
  );
}

/** What somebody who knows one version must know to read another. */
export function CompareView({ id, from, to }: { id: string; from: number; to: number }) {
  const { t, language } = useText();
  const words = t.questionnaires;
  const department = useSigned().department.id;
  const at = (version: number) => ({ department, questionnaire: id, version });
  const [before, after] = [useVersion(at(from)), useVersion(at(to))];
  const comparison = useComparison(at(to), from, to);
  const failed = [before, after, comparison].find(({ isError, data }) => isError && !data);
  if (failed && isMissing(failed.error)) return <Missing />;
  const title = after.data ? say(after.data.document.title, language) : id;
  return (
    <>
      <Head title={`${words.changes.title}: ${title}`}>
        <PrintButton />
      </Head>
      <p className="questionnaire-subtitle">
        <Link href={versionAddress(id, from)}>{words.version(from)}</Link> →{' '}
        <Link href={versionAddress(id, to)}>{words.version(to)}</Link>
      </p>
      <Pick id={id} from={from} to={to} />
      {failed ? (
        <LoadFailed retry={() => void failed.refetch()} />
      ) : from === to ? (
        <p>{words.changes.same}</p>
      ) : before.data && after.data && comparison.data ? (
        <Changes changes={comparison.data} before={before.data} after={after.data} />
      ) : (
        <Skeleton />
      )}
    </>
  );
}
