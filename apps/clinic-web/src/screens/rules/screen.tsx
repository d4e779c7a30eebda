import { type ReactNode, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { useText } from '../../text/text';
import { Missing } from '../../ui/missing';
import { useSigned } from '../../ui/session';
import { numberIn, ROOT } from './address';
import { CardsView } from './cards/cards-view';
import { CompareView } from './compare';
import type { RuleSetPlace } from './data';
import { EditView } from './editor/edit-view';
import { ListView } from './list';
import { RehearsalView } from './rehearsal/rehearsal-view';
import { TryView } from './rehearsal/try-view';
import { VersionView } from './version';
import './rules.css';
import './rehearsal/rehearsal.css';

/** Which answers ask for whom, how fast: reading, writing, trying, approving and using the department's rules. */
export function RulesScreen() {
  const { t } = useText();
  const { department } = useSigned();
  useEffect(() => {
    document.title = `${t.rules.title} – ${t.common.product}`;
  }, [t]);
  /** The page of a version; an address without one leads nowhere. */
  const of = (View: (props: { place: RuleSetPlace }) => ReactNode) =>
    function Of({ id, version }: { id: string; version: string }) {
      const number = numberIn(version);
      if (number === 0) return <Missing />;
      return <View key={`${id} ${version}`} place={{ department: department.id, ruleSet: id, version: number }} />;
    };
  return (
    // another department is another page: nothing half done is carried over
    <div className="page documents rules" key={department.id}>
      <Switch>
        <Route path={ROOT}>
          <ListView />
        </Route>
        <Route path={`${ROOT}/version/:id/:version`}>{of(VersionView)}</Route>
        <Route path={`${ROOT}/ret/:id/:version`}>{of(EditView)}</Route>
        <Route path={`${ROOT}/sammenlign/:id/:from/:to`}>
          {({ id, from, to }) => <CompareView id={id} from={numberIn(from)} to={numberIn(to)} />}
        </Route>
        <Route path={`${ROOT}/proev/:id/:version`}>{of(TryView)}</Route>
        <Route path={`${ROOT}/afproevning/:rehearsal`}>
          {({ rehearsal }) => <RehearsalView key={rehearsal} place={{ department: department.id, rehearsal }} />}
        </Route>
        <Route path={`${ROOT}/handlekort/:id`}>{({ id }) => <CardsView key={id} ruleSet={id} />}</Route>
        <Route>
          <Missing />
        </Route>
      </Switch>
    </div>
  );
}
