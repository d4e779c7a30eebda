import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { Icon } from '../../ui/icons';
import { LevelChip } from '../../ui/level';
import { Banner } from '../../ui/states';
import type { useResponse } from './data';
import { Decision } from './decision';
import { Dialogue } from './dialogue';
import { Evidence } from './evidence';
import { Judgement } from './judgement';
import { RetractDialog } from './retract-dialog';
import { Triage } from './triage';
import { VIEWS, type View } from './views';

type ResponseData = NonNullable<ReturnType<typeof useResponse>['data']>;
interface Props {
  response: ResponseData;
  patient: { id: string; name: string; cpr: string };
  view: View;
  show: (view: View) => void;
  choose: (response: string) => void;
  /** an open item above already shows its level */
  hasItem: boolean;
}

function Facts({ response }: { response: ResponseData }) {
  const { t, language } = useText();
  const now = useNow(60_000);
  const facts = [
    t.patient.received(moment(response.receivedAt, now, language)),
    `${wordFor(t.patient.answeredBy, response.answeredBy)} ${wordFor(t.patient.modes, response.mode)}`,
    ...(response.language === 'da' ? [] : [t.patient.speaks(wordFor(t.patient.languages, response.language))]),
    ...(response.proxyName ? [t.answerFor.proxyWho(response.proxyName, response.proxyRelation)] : []),
    ...(response.enteredBy ? [t.answerFor.enteredBy(response.enteredBy, response.secondEnteredBy)] : []),
    ...(response.version > 1 ? [t.patient.version(response.version)] : []),
  ];
  return (
    <p className="response-facts second">
      {facts.join(' · ')}
      {response.late && <span className="mark">{t.patient.late}</span>}
      {response.answeredBy === 'proxy' && <span className="mark">{t.worklist.proxyShort}</span>}
    </p>
  );
}

function ReadBy({ readBy }: { readBy: ResponseData['readBy'] }) {
  const { t, language } = useText();
  const now = useNow(60_000);
  return (
    <p className="read-by second">
      {readBy.length === 0
        ? t.patient.unread
        : readBy.map(({ by, at }) => t.patient.readBy(by, moment(at, now, language))).join(' · ')}
    </p>
  );
}

function Warnings({ response }: { response: ResponseData }) {
  const { t, language, say } = useText();
  const now = useNow(60_000);
  return (
    <>
      {response.retracted && (
        <Banner
          tone="warn"
          title={t.patient.retractedBy(
            response.retracted.by,
            moment(response.retracted.at, now, language),
            response.retracted.reason,
          )}
        />
      )}
      {response.entryNotes.length > 0 && (
        <Banner tone="warn" title={t.answerFor.notes}>
          <ul>
            {response.entryNotes.map((note) => (
              <li key={note.text + JSON.stringify(note.label)}>
                {note.label && <q>{say(note.label)}</q>} {note.text}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {response.waiting && <Banner tone="warn" icon="clock" title={t.patient.waiting} />}
    </>
  );
}

/** One response: what and when it is, and its three views. */
export function ResponsePanel({ response, patient, view, show, choose, hasItem }: Props) {
  const { t, say } = useText();
  const [retracting, setRetracting] = useState(false);
  const words: Record<View, string> = {
    dialog: t.patient.views.dialogue,
    beslutning: t.patient.views.decision,
    visitation: t.patient.views.triage,
  };
  const step = (to: string | null, label: string, icon: 'back' | 'next') => (
    <Button className="quiet icon-button" aria-label={label} isDisabled={to === null} onPress={() => to && choose(to)}>
      <Icon name={icon} />
    </Button>
  );
  return (
    <section className="response" aria-label={say(response.title)}>
      <div className="response-head">
        <div>
          <h2>{say(response.title)}</h2>
          <Facts response={response} />
        </div>
        {response.triage && !hasItem && <LevelChip level={response.triage.level} atWorst={response.triage.atWorst} />}
        <span className="steps no-print">
          {step(response.previous, t.patient.previous, 'back')}
          {step(response.next, t.patient.next, 'next')}
        </span>
      </div>
      <Warnings response={response} />
      <Tabs
        className="tabs"
        selectedKey={view}
        onSelectionChange={(key) => show(key as View)}
        keyboardActivation="manual"
      >
        <TabList className="tab-list no-print" aria-label={t.patient.viewsLabel}>
          {VIEWS.map((one, at) => (
            <Tab key={one} id={one} className="tab">
              {words[one]}{' '}
              <span className="key" aria-hidden="true">
                {at + 1}
              </span>
            </Tab>
          ))}
        </TabList>
        <TabPanel id="dialog" className="panel">
          <Dialogue dialogue={response.dialogue} shown={response.id} />
        </TabPanel>
        <TabPanel id="beslutning" className="panel">
          <Decision scores={response.decision.scores} questions={response.dialogue.sections} />
        </TabPanel>
        <TabPanel id="visitation" className="panel">
          <Triage triage={response.triage} />
          <Judgement key={response.id} response={response.id} patient={patient.id} />
          {response.triage && <Evidence key={`e${response.id}`} response={response.id} />}
        </TabPanel>
      </Tabs>
      <div className="response-foot">
        <ReadBy readBy={response.readBy} />
        {!response.retracted && (
          <Button className="quiet small no-print" onPress={() => setRetracting(true)}>
            {t.patient.retract} …
          </Button>
        )}
      </div>
      {retracting && <RetractDialog response={response.id} patient={patient} onClose={() => setRetracting(false)} />}
    </section>
  );
}
