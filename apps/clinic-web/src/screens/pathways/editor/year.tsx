import type { PathwayDraft } from '@stemme/pathways';
import { useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useText } from '../../../text/text';
import { LoadFailed } from '../../../ui/states';
import { type PathwayPreview, refusedBy, usePreview } from '../data';
import { faultInWords } from '../words/fault-words';
import type { Reading } from '../words/plan-words';
import { type Chosen, YearDates } from './year-dates';
import { YearRows } from './year-rows';

/** How long nobody writes before the year is worked out again. */
const QUIET_MS = 600;

function useQuiet<T>(value: T): T {
  const [quiet, setQuiet] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(value), QUIET_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return quiet;
}

/** The last year that could be worked out, for as long as faults keep the next from it. */
function useLast(preview: PathwayPreview | undefined): PathwayPreview | undefined {
  const [last, setLast] = useState<PathwayPreview>();
  useEffect(() => {
    if (preview?.dates) setLast(preview);
  }, [preview]);
  return preview?.dates ? preview : last;
}

function Said({ query }: { query: ReturnType<typeof usePreview> }) {
  const { t, language } = useText();
  const words = t.pathways.editor.year;
  if (query.isError && !query.isFetching) {
    const { code, faults } = refusedBy(query.error);
    const said = faults.map((fault) => faultInWords(fault.code, language) ?? fault.code);
    return code === 'invalid' ? (
      <p className="fault" role="alert">
        {[...new Set(said)].join(' ') || words.badDate}
      </p>
    ) : (
      <LoadFailed retry={() => void query.refetch()} />
    );
  }
  return query.isFetching ? <p className="second year-working">{words.loading}</p> : null;
}

/** A year of three example patients under the pathway as it is written now. */
export function Year({ document, reading }: { document: PathwayDraft; reading: Reading }) {
  const { t } = useText();
  const words = t.pathways.editor.year;
  const [chosen, choose] = useState<Chosen>({});
  const quiet = useQuiet(document);
  const dates = useQuiet(chosen);
  const query = usePreview({ document: quiet, ...dates });
  const shown = useLast(query.data);
  const isBlocked = query.data !== undefined && query.data.dates === null;
  return (
    <section className="card edit-year" aria-busy={query.isFetching}>
      <h2>{t.pathways.editor.preview}</h2>
      {isBlocked && <p className="doc-why">{shown ? words.blocked : words.blockedFirst}</p>}
      {shown?.against != null && <p className="second">{words.against(shown.against)}</p>}
      <Said query={query} />
      {shown?.dates && (
        <YearDates document={document} reading={reading} dates={shown.dates} chosen={chosen} onChoose={choose} />
      )}
      {shown && (
        <Tabs className="tabs">
          <TabList className="tab-list edit-tabs" aria-label={t.pathways.editor.preview}>
            {shown.examples.map(({ id }) => (
              <Tab key={id} id={id} className="tab">
                {words.patients[id]}
              </Tab>
            ))}
          </TabList>
          {shown.examples.map((example) => (
            <TabPanel key={example.id} id={example.id} className="edit-tab">
              <YearRows example={example} reading={reading} against={shown.against} />
            </TabPanel>
          ))}
        </Tabs>
      )}
    </section>
  );
}
