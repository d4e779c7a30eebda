import { useText } from '../../text/text';
import { Line } from '../../ui/fields';
import type { Department } from './data';
import { PartForm } from './part-form';
import { type Fault, faultAt, usePart } from './use-part';

/** Only what the browser itself takes for an https address. */
function videoFaults(address: string): Fault[] {
  const typed = address.trim();
  if (typed === '') return [];
  const url = URL.canParse(typed) ? new URL(typed) : null;
  return url?.protocol === 'https:' ? [] : [{ path: 'videoUrl', code: 'not-https' }];
}

/** The region's own video service; no link is ever made here. */
export function VideoForm({ department }: { department: Department }) {
  const { t } = useText();
  const v = t.loop.video;
  const part = usePart(department, {
    part: 'video',
    saved: department.videoUrl ?? '',
    check: videoFaults,
    tidy: (address) => address.trim(),
    sent: (address) => address || null,
  });
  return (
    <PartForm title={v.title} help={v.help} part={part}>
      <Line
        label={v.address}
        name="video"
        inputMode="text"
        value={part.value}
        onChange={(address) => part.change(address, 'address')}
        fault={faultAt(part.faults, 'videoUrl', t.loop.faults, t.loop.faults.other)}
      />
    </PartForm>
  );
}
