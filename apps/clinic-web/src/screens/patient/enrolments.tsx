import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Link } from 'wouter';
import { wordFor } from '../../text/dictionary';
import type { Bilingual } from '../../text/language';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { Icon } from '../../ui/icons';
import type { EnrolmentVerb } from './data';
import { EnrolmentDialog } from './enrolment-dialog';

export interface EnrolmentView {
  id: string;
  title: Bilingual;
  status: string;
  startedOn: string;
  next: string | null;
}
interface Props {
  patient: { id: string; name: string; cpr: string; enrolments: readonly EnrolmentView[] };
}

/** What makes sense from a status; the server decides. */
export function verbsOf(status: string): EnrolmentVerb[] {
  if (status === 'active') return ['pause', 'end', 'death'];
  return status === 'paused' ? ['resume', 'end', 'death'] : [];
}

/** The patient's pathways in this department, and what can be done with each. */
export function Enrolments({ patient }: Props) {
  const { t, say, language } = useText();
  const [asking, setAsking] = useState<{ verb: EnrolmentVerb; enrolment: EnrolmentView } | null>(null);
  return (
    <section className="side-section no-print">
      <h2>{t.patient.enrolments}</h2>
      <ul className="enrolments">
        {patient.enrolments.map((enrolment) => (
          <li key={enrolment.id}>
            <div>
              <strong>{say(enrolment.title)}</strong>
              <span className={`status status-${enrolment.status}`}>
                {wordFor(t.patient.statuses, enrolment.status)}
              </span>
              <span className="second">{t.patient.startedOn(day(enrolment.startedOn, language))}</span>
              {enrolment.status === 'active' && (
                <span className="second">
                  {enrolment.next ? t.patient.nextForm(day(enrolment.next, language)) : t.patient.noNextForm}
                </span>
              )}
            </div>
            {verbsOf(enrolment.status).length > 0 && (
              <MenuTrigger>
                <Button className="quiet icon-button" aria-label={t.patient.enrolmentActions(say(enrolment.title))}>
                  <Icon name="more" />
                </Button>
                <Popover className="popover" placement="bottom end">
                  <Menu className="menu" onAction={(verb) => setAsking({ verb: verb as EnrolmentVerb, enrolment })}>
                    {verbsOf(enrolment.status).map((verb) => (
                      <MenuItem key={verb} id={verb} className="menu-item" textValue={t.patient.verbs[verb]}>
                        {t.patient.verbs[verb]} …
                      </MenuItem>
                    ))}
                  </Menu>
                </Popover>
              </MenuTrigger>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Link href={`/patient/${patient.id}/forloeb`}>{t.timeline.title}</Link>
      </p>
      {asking && <EnrolmentDialog patient={patient} {...asking} onClose={() => setAsking(null)} />}
    </section>
  );
}
