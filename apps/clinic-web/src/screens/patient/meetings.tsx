import { useText } from '../../text/text';
import { Appointments } from '../../ui/appointments/appointments';
import { useSigned } from '../../ui/session';
import { useAppointmentActions, useAppointments } from './data';

const SHOWN = 4;

/** The patient's latest appointments; all of them stand on the line of time. */
export function Meetings({ patient }: { patient: { id: string; name: string; cpr: string } }) {
  const { t } = useText();
  const { department } = useSigned();
  const query = useAppointments(patient.id);
  const actions = useAppointmentActions({ patient: patient.id, department: department.id });
  if (query.isError)
    return (
      <section className="side-section no-print">
        <h2>{t.appointments.title}</h2>
        <p className="quiet-text">{t.common.failed}</p>
      </section>
    );
  return (
    <Appointments patient={patient} appointments={query.data?.appointments.slice(0, SHOWN) ?? []} actions={actions} />
  );
}
