import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { Icon } from '../../ui/icons';
import { CourseDialog } from './course-dialog';
import { type Verb, verbsOf } from './course-verbs';
import type { TimelineEnrolment } from './data';
import { SwitchDialog } from './switch-dialog';

interface Props {
  enrolment: TimelineEnrolment;
  patient: { id: string; name: string; cpr: string };
  department: string;
}

function Facts({ enrolment }: Pick<Props, 'enrolment'>) {
  const { t, say, language } = useText();
  const words = t.timeline;
  return (
    <dl className="course-facts">
      {Object.entries(enrolment.anchors).map(([anchor, date]) => (
        <div key={anchor}>
          <dt>{wordFor(words.anchors, anchor)}</dt>
          <dd>{day(date, language)}</dd>
        </div>
      ))}
      {enrolment.facts.map(({ id, text, option }) => (
        <div key={id}>
          <dt>{say(text)}</dt>
          <dd>{say(option)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One pathway of the patient: how it stands, what it hangs on, and what can be done with it. */
export function Course({ enrolment, patient, department }: Props) {
  const { t, say, language } = useText();
  const words = t.timeline;
  const [asking, setAsking] = useState<Verb | null>(null);
  const close = () => setAsking(null);
  const verbs = verbsOf(enrolment);
  const { status, statusOn, statusAt, statusReason, resumeOn, pathwayVersion, inForce } = enrolment;
  return (
    <section className="card course">
      <div className="card-head">
        <h2>{say(enrolment.title)}</h2>
        {verbs.length > 0 && (
          <MenuTrigger>
            <Button className="quiet icon-button no-print" aria-label={words.courseActions(say(enrolment.title))}>
              <Icon name="more" />
            </Button>
            <Popover className="popover" placement="bottom end">
              <Menu className="menu" onAction={(verb) => setAsking(verb as Verb)}>
                {verbs.map((verb) => (
                  <MenuItem key={verb} id={verb} className="menu-item" textValue={words.verbs[verb]}>
                    {words.verbs[verb]} …
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </MenuTrigger>
        )}
      </div>
      <p>
        <span className={`status status-${status}`}>{wordFor(t.patient.statuses, status)}</span>{' '}
        <span className="second">
          {words.since(day(statusOn ?? statusAt, language))}
          {resumeOn && status === 'paused' && ` · ${words.resumesOn(day(resumeOn, language))}`} ·{' '}
          {words.version(pathwayVersion)}
          {verbs.includes('switch') && ` · ${words.newer(inForce)}`}
        </span>
      </p>
      {statusReason && status !== 'active' && <q className="entry-reason">{statusReason}</q>}
      <Facts enrolment={enrolment} />
      {asking === 'switch' && <SwitchDialog enrolment={enrolment} patient={patient} onClose={close} />}
      {asking !== null && asking !== 'switch' && (
        <CourseDialog verb={asking} enrolment={enrolment} patient={patient} department={department} onClose={close} />
      )}
    </section>
  );
}
