import { useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { useText } from '../../text/text';
import { Missing } from '../../ui/missing';
import { useSigned } from '../../ui/session';
import { numberIn, ROOT } from './address';
import { CompareView } from './compare';
import { EditView } from './editor/edit-view';
import { ListView } from './list';
import { VersionView } from './version';
import './pathways.css';
import './editor/editor.css';

/** What patients are sent, when, and who acts: reading, writing, approving and using the department's pathways. */
export function PathwaysScreen() {
  const { t } = useText();
  const { department } = useSigned();
  useEffect(() => {
    document.title = `${t.pathways.title} – ${t.common.product}`;
  }, [t]);
  const place = (pathway: string, version: string) => ({
    department: department.id,
    pathway,
    version: numberIn(version),
  });
  return (
    // another department is another page: nothing half done is carried over
    <div className="page documents pathways" key={department.id}>
      <Switch>
        <Route path={ROOT}>
          <ListView />
        </Route>
        <Route path={`${ROOT}/version/:id/:version`}>
          {({ id, version }) => <VersionView key={`${id} ${version}`} place={place(id, version)} />}
        </Route>
        <Route path={`${ROOT}/ret/:id/:version`}>
          {({ id, version }) => <EditView key={`${id} ${version}`} place={place(id, version)} />}
        </Route>
        <Route path={`${ROOT}/sammenlign/:id/:from/:to`}>
          {({ id, from, to }) => <CompareView id={id} from={numberIn(from)} to={numberIn(to)} />}
        </Route>
        <Route>
          <Missing />
        </Route>
      </Switch>
    </div>
  );
}
