import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { useText } from '../../text/text';
import { Choice, Line } from '../../ui/fields';
import { LoadFailed, Skeleton } from '../../ui/states';
import { IMPORT, LIBRARY } from './address';
import { type QuestionnaireList, useQuestionnaires } from './data';
import { FILTERS, type Filter, filtered } from './filters';
import { ListedCard } from './listed-card';
import { NonCommercial } from './non-commercial';

function Actions() {
  const { t } = useText();
  return (
    <div className="questionnaire-actions no-print">
      <Link href={LIBRARY} className="secondary button-link">
        {t.questionnaires.library}
      </Link>
      <Link href={IMPORT} className="primary button-link">
        {t.questionnaires.importFile}
      </Link>
    </div>
  );
}

function Filtered({ list }: { list: QuestionnaireList }) {
  const { t } = useText();
  const [words, setWords] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const shown = filtered(list.questionnaires, { filter, words });
  return (
    <>
      <search className="questionnaire-filter no-print">
        <Line label={t.questionnaires.filter} name="words" type="search" value={words} onChange={setWords} />
        <Choice
          label={t.questionnaires.filterStatus}
          name="status"
          value={filter}
          onChange={(value) => setFilter(value as Filter)}
          options={FILTERS.map((value) => ({ value, label: t.questionnaires.filters[value] }))}
        />
        <p className="second" role="status">
          {t.questionnaires.shown(shown.length, list.questionnaires.length)}
        </p>
      </search>
      {shown.length === 0 ? (
        <div className="empty">
          <p className="empty-title">{t.questionnaires.noMatch}</p>
          <Button
            className="secondary"
            onPress={() => {
              setWords('');
              setFilter('all');
            }}
          >
            {t.questionnaires.clear}
          </Button>
        </div>
      ) : (
        <ul className="questionnaire-list">
          {shown.map((one) => (
            <li key={one.id}>
              <ListedCard one={one} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Everything the department's patients can be given, with every version. */
export function ListView() {
  const { t } = useText();
  const query = useQuestionnaires();
  const list = query.data;
  return (
    <>
      <div className="card-head questionnaire-head">
        <h1>{t.questionnaires.title}</h1>
        {list?.may.edit && <Actions />}
      </div>
      <p className="second">{t.questionnaires.lead}</p>
      {!list && (query.isError ? <LoadFailed retry={() => void query.refetch()} /> : <Skeleton rows={8} />)}
      {list && !list.may.edit && <p className="second">{t.questionnaires.mayNot}</p>}
      {list &&
        (list.questionnaires.length === 0 ? (
          <div className="empty">
            <p className="empty-title">{t.questionnaires.none}</p>
            <p>{t.questionnaires.noneHelp}</p>
          </div>
        ) : (
          <Filtered list={list} />
        ))}
      {list && <NonCommercial use={list.nonCommercialUse} mayConfirm={list.may.approve} />}
    </>
  );
}
