import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { isDepartmentPhone } from '../../text/contact';
import { useText } from '../../text/text';
import { day, localDate } from '../../text/time';
import { useNow } from '../../ui/clock';
import { DialogButtons, Window } from '../../ui/dialog';
import { Line } from '../../ui/fields';
import { Icon } from '../../ui/icons';
import { useNotify } from '../../ui/notices';
import { TableScroll } from '../../ui/table-scroll';
import { type Department, type Phone, refusalCode, useSavePhones } from './data';
import { checkAge } from './roster';

/** Saving with its message; a number that was changed was also called, so it is checked today. */
function useSave(department: Department) {
  const { t } = useText();
  const notify = useNotify();
  const save = useSavePhones(department.id);
  const put = (index: number, changed: Partial<Phone>, done?: () => void) => {
    const phones = department.phones.map((phone, at) => (at === index ? { ...phone, ...changed } : phone));
    save.mutate(phones, {
      onSuccess: () => {
        notify({ tone: 'good', text: t.department.phoneSaved });
        done?.();
      },
      onError: (error) => {
        const code = refusalCode(error);
        notify({ tone: 'bad', text: code ? t.common.refused(code) : t.common.lost });
      },
    });
  };
  return { put, busy: save.isPending };
}

function EditPhone({
  phone,
  busy,
  save,
  onClose,
}: {
  phone: Phone;
  busy: boolean;
  save: (number: string) => void;
  onClose: () => void;
}) {
  const { t, say } = useText();
  const [number, setNumber] = useState(phone.number);
  const [fault, setFault] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (!isDepartmentPhone(number)) return setFault(t.department.numberFault);
    setFault(null);
    save(number.trim());
  };
  return (
    <Window title={t.department.editPhone(say(phone.label))} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Line
          label={t.department.number}
          name="number"
          type="tel"
          value={number}
          onChange={setNumber}
          fault={fault}
          required
          autoFocus
        />
        <DialogButtons onCancel={onClose} submit={t.common.save} busy={busy} />
      </form>
    </Window>
  );
}

function Checked({ phone, today }: { phone: Phone; today: string }) {
  const { t, language } = useText();
  const { days, tooOld } = checkAge(phone.checkedOn, today);
  return (
    <>
      {phone.checkedOn && <span>{day(phone.checkedOn, language)}</span>}
      {tooOld && (
        <span className="message-trouble">
          <Icon name="warning" size={13} />
          {days === null ? t.department.neverChecked : t.department.tooOld(days)}
        </span>
      )}
    </>
  );
}

/** The numbers patients are given in need, each with the day somebody last called it. */
export function Phones({ department }: { department: Department }) {
  const { t, say } = useText();
  const today = localDate(useNow(60_000));
  const { put, busy } = useSave(department);
  const [editing, setEditing] = useState<number | null>(null);
  const edited = editing === null ? undefined : department.phones[editing];
  return (
    <section className="card">
      <h2>{t.department.phones}</h2>
      <p className="second">{t.department.phonesHelp}</p>
      <TableScroll label={t.department.phones}>
        <table className="table phones">
          <caption className="hidden-text">{t.department.phones}</caption>
          <thead>
            <tr>
              <th scope="col">{t.department.kind}</th>
              <th scope="col">{t.department.number}</th>
              <th scope="col">{t.department.checkedOn}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {department.phones.map((phone, at) => (
              <tr key={phone.kind + phone.number}>
                <th scope="row">
                  {say(phone.label)}
                  <span className="second">{t.department.phoneKinds[phone.kind]}</span>
                </th>
                <td className="figure phone-number">{phone.number}</td>
                <td className="stacked">
                  <Checked phone={phone} today={today} />
                </td>
                <td className="phone-actions">
                  <Button
                    className="secondary small"
                    isDisabled={busy || phone.checkedOn === today}
                    aria-label={t.department.checkNowFor(say(phone.label))}
                    onPress={() => put(at, { checkedOn: today })}
                  >
                    {t.department.checkNow}
                  </Button>
                  <Button
                    className="quiet small"
                    aria-label={t.department.editPhone(say(phone.label))}
                    onPress={() => setEditing(at)}
                  >
                    {t.common.edit}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {editing !== null && edited && (
        <EditPhone
          phone={edited}
          busy={busy}
          save={(number) => put(editing, { number, checkedOn: today }, () => setEditing(null))}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}
