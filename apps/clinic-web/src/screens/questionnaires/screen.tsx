import { useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { useText } from '../../text/text';
import { Missing } from '../../ui/missing';
import { useSigned } from '../../ui/session';
import { IMPORT, LIBRARY, numberIn, ROOT } from './address';
import { CompareView } from './compare';
import { ImportView } from './import-view';
import { LibraryView } from './library';
import { ListView } from './list';
import { VersionView } from './version';
import { WordingView } from './wording-view';
import './questionnaires.css';

/** What patients of the department are asked: bringing questionnaires in, reading, approving and using them. */
export function QuestionnairesScreen() {
  const { t } = useText();
  const { department } = useSigned();
  useEffect(() => {
    document.title = `${t.questionnaires.title} – ${t.common.product}`;
  }, [t]);
  return (
    // another department is another page: nothing half done is carried over
    <div className="page questionnaires" key={department.id}>
      <Switch>
        <Route path={ROOT}>
          <ListView />
        </Route>
        <Route path={IMPORT}>
          <ImportView />
        </Route>
        <Route path={LIBRARY}>
          <LibraryView />
        </Route>
        <Route path={`${ROOT}/ordlyd/:skeleton`}>{({ skeleton }) => <WordingView id={decoded(skeleton)} />}</Route>
        <Route path={`${ROOT}/skema/:id/:version`}>
          {({ id, version }) => (
            <VersionView
              key={`${id} ${version}`}
              place={{ department: department.id, questionnaire: decoded(id), version: numberIn(version) }}
            />
          )}
        </Route>
        <Route path={`${ROOT}/sammenlign/:id/:from/:to`}>
          {({ id, from, to }) => <CompareView id={decoded(id)} from={numberIn(from)} to={numberIn(to)} />}
        </Route>
        <Route>
          <Missing />
        </Route>
      </Switch>
    </div>
  );
}

/** The router decodes addresses by itself, but leaves alone what is no valid code. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
