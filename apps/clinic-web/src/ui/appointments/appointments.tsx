import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Link } from 'wouter';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { Icon } from '../icons';
import { type AppointmentActions, type AppointmentView, canOf } from './appointment';
import { type Asked, AppointmentDialog } from './dialog';

interface Props {
  patient: { name: string; cpr: string };
  appointments: readonly AppointmentView[];
  actions: AppointmentActions;
}

export function AppointmentMenu({ appointment, ask }: { appointment: AppointmentView; ask: (asked: Asked) => void }) {
  const { t, language } = useText();
  const words = t.appointments;
  const can = canOf(appointment);
  const what = `${wordFor(words.kinds, appointment.kind)} ${day(appointment.date, language)}`;
  const label = { move: words.edit, kept: words.kept, cancel: words.cancel };
  if (can.length === 0) return null;
  return (
    <MenuTrigger>
      <Button className="quiet icon-button no-print" aria-label={words.actions(what)}>
        <Icon name="more" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          onAction={(verb) => ask({ verb: verb as 'move' | 'kept' | 'cancel', known: appointment })}
        >
          {can.map((verb) => (
            <MenuItem key={verb} id={verb} className="menu-item" textValue={label[verb]}>
              {label[verb]} …
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** A patient's appointments, the next first, and what can be done with them. */
export function Appointments({ patient, appointments, actions }: Props) {
  const { t, language } = useText();
  const words = t.appointments;
  const [asked, ask] = useState<Asked | null>(null);
  return (
    <section className="side-section no-print" aria-labelledby="appointments">
      <h2 id="appointments">{words.title}</h2>
      {appointments.length === 0 && <p className="quiet-text">{words.none}</p>}
      <ul className="enrolments">
        {appointments.map((appointment) => (
          <li key={appointment.id}>
            <div>
              <strong>{wordFor(words.kinds, appointment.kind)}</strong>{' '}
              <span>
                {day(appointment.date, language)} {appointment.time}
              </span>
              <span className="second">
                {wordFor(words.states, appointment.state)} · {words.from(wordFor(words.sources, appointment.source))}
              </span>
            </div>
            <AppointmentMenu appointment={appointment} ask={ask} />
          </li>
        ))}
      </ul>
      <p className="side-by-side">
        <Button className="secondary small" onPress={() => ask({ verb: 'add', known: null })}>
          {words.add}
        </Button>
        <Link href="/aftaler">{words.importFile}</Link>
      </p>
      {asked && <AppointmentDialog asked={asked} patient={patient} actions={actions} onClose={() => ask(null)} />}
    </section>
  );
}
