import type { Skeleton as Instrument } from '@stemme/questionnaires/catalogue';
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { LANGUAGES } from '../../text/language';
import { useText } from '../../text/text';
import { Line, Lines } from '../../ui/fields';
import { Missing } from '../../ui/missing';
import { LoadFailed, Skeleton } from '../../ui/states';
import { IMPORT } from './address';
import { type ImportReport, useSkeletons, useWording } from './data';
import { Head } from './head';
import { languageName, say } from './languages';
import { Report } from './report';
import { useRefusal } from './use-refusal';
import { optionLists, placeOf, type Written, wordingOf } from './wording';
import { OptionFields, TextFields, type Writing } from './wording-fields';
import { faultInWords } from './words/sentences';

function useForm(skeleton: Instrument, done: (report: ImportReport) => void) {
  const { t, language } = useText();
  const save = useWording(skeleton.id);
  const refusal = useRefusal();
  const [written, write] = useState<Written>({ '/rights': skeleton.rights.split('. ')[0] ?? '' });
  const [languages, setLanguages] = useState<readonly string[]>(['da']);
  const [each, setEach] = useState(false);
  const [faults, setFaults] = useState<Written>({});
  const [whole, setWhole] = useState<string | null>(null);
  const lists = optionLists(skeleton, each);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    if (languages.length === 0) return setWhole(t.questionnaires.wording.needLanguage);
    const wording = wordingOf(skeleton, written, { languages, each });
    const licence = (written['/licence'] ?? '').trim();
    if (!licence) {
      setFaults({ '/licence': faultInWords('empty', 'wording', language) ?? '' });
      return setWhole(t.questionnaires.wording.faults(1));
    }
    try {
      const report = await save.mutateAsync({ wording, licence });
      if (report.outcome !== 'refused') return done(report);
      setFaults(
        Object.fromEntries(
          report.faults.map(({ path, code }) => [
            placeOf(path, lists),
            faultInWords(code, 'wording', language) ?? code,
          ]),
        ),
      );
      setWhole(t.questionnaires.wording.faults(report.counts.faults));
    } catch (error) {
      setWhole(refusal(error));
    }
  };
  const writing: Writing = {
    written,
    write: (at, text) => write((old) => ({ ...old, [at]: text })),
    faults,
    languages,
  };
  return { writing, lists, whole, submit, busy: save.isPending, each, setEach, setLanguages };
}

function Languages({ chosen, choose }: { chosen: readonly string[]; choose: (tags: readonly string[]) => void }) {
  const { t, language } = useText();
  return (
    <fieldset className="wording-languages">
      <legend>{t.questionnaires.wording.languages}</legend>
      {LANGUAGES.map((tag) => (
        <label key={tag}>
          <input
            type="checkbox"
            checked={chosen.includes(tag)}
            onChange={({ target }) =>
              choose(LANGUAGES.filter((one) => (one === tag ? target.checked : chosen.includes(one))))
            }
          />{' '}
          {languageName(tag, language)}
        </label>
      ))}
    </fieldset>
  );
}

function Form({ skeleton, done }: { skeleton: Instrument; done: (report: ImportReport) => void }) {
  const { t } = useText();
  const words = t.questionnaires.wording;
  const { writing, lists, whole, submit, busy, each, setEach, setLanguages } = useForm(skeleton, done);
  const line = (at: '/licence' | '/rights') => ({
    name: at,
    value: writing.written[at] ?? '',
    onChange: (text: string) => writing.write(at, text),
    fault: writing.faults[at] ?? null,
    required: true,
  });
  return (
    <form className="card wording" onSubmit={(event) => void submit(event)} noValidate>
      {whole && (
        <p className="fault-summary" role="alert">
          {whole}
        </p>
      )}
      <Lines label={words.licence} help={words.licenceHelp} {...line('/licence')} />
      <Line label={words.rights} help={words.rightsHelp} {...line('/rights')} />
      <Languages chosen={writing.languages} choose={setLanguages} />
      <TextFields writing={writing} at="/title" label={words.name} required />
      <TextFields writing={writing} at="/stem" label={words.stem} help={words.stemHelp} />
      <h2>{words.questions}</h2>
      {skeleton.items.map(({ code, values, min, max, optional }) => (
        <TextFields
          key={code}
          writing={writing}
          at={`/items/${code}`}
          label={optional ? `${code} (${words.optional})` : code}
          {...(!values && min !== undefined && max !== undefined ? { help: words.number(min, max) } : {})}
          required={!optional}
        />
      ))}
      {lists.length > 0 && (
        <>
          <h2>{words.options}</h2>
          <label className="wording-each">
            <input type="checkbox" checked={each} onChange={({ target }) => setEach(target.checked)} /> {words.each}
          </label>
          {lists.map((list) => (
            <OptionFields key={list.key} writing={writing} list={list} all={skeleton.items.length} />
          ))}
        </>
      )}
      <Button className="primary" type="submit" data-busy={busy || undefined}>
        {busy ? t.common.saving : words.save}
      </Button>
    </form>
  );
}

/** The wording of an instrument whose owner lets the department, and not the product, use it. */
export function WordingView({ id }: { id: string }) {
  const { t, language } = useText();
  const words = t.questionnaires.wording;
  const query = useSkeletons();
  const [report, setReport] = useState<ImportReport | null>(null);
  if (report) return <Report report={report} again={() => setReport(null)} />;
  if (!query.data) return query.isError ? <LoadFailed retry={() => void query.refetch()} /> : <Skeleton rows={8} />;
  const found = query.data.find((one) => one.id === id);
  if (!found) return <Missing />;
  return (
    <>
      <Head title={words.title(say(found.title, language))} />
      <p className="second questionnaire-lead">
        {words.lead} <Link href={IMPORT}>{words.upload}</Link>
      </p>
      <p className="second">{found.skeleton.rights}</p>
      <Form skeleton={found.skeleton} done={setReport} />
    </>
  );
}
