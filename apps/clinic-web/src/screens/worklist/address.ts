/** Where an item opens: at the answer that raised it, or at the patient when nothing was answered. Ids only. */
export function addressOf(item: { response: string | null; patient: { id: string } }): string {
  const patient = `/patient/${encodeURIComponent(item.patient.id)}`;
  return item.response ? `${patient}/${encodeURIComponent(item.response)}` : patient;
}
