import { bounceOf, type ReportPart } from './bounce.js';

const ID = '0196f0aa-0000-7000-8000-000000000001';

const report = (action = 'failed', status = '5.1.1'): ReportPart => ({
  type: 'message/delivery-status',
  text: `Reporting-MTA: dns; mail.example.test\r\nArrival-Date: Sat, 20 Mar 2027 08:00:00 +0100\r\n\r\nFinal-Recipient: rfc822; karl@example.test\r\nAction: ${action}\r\nStatus: ${status} (unknown user)\r\n`,
});

const returned = (id: string): ReportPart => ({
  type: 'text/rfc822-headers',
  text: `From: Stemme <stemme@example.test>\r\nMessage-ID:\r\n <${id}@pro.example.dk>\r\nSubject: x\r\n`,
});

it('finds our message in a report of a failure', () => {
  expect(bounceOf([report(), returned(ID)])).toEqual({ message: ID, status: '5.1.1' });
  expect(bounceOf([report(), { ...returned(ID), type: 'message/rfc822' }])).toEqual({ message: ID, status: '5.1.1' });
});

it('changes nothing for a delay, a success, another’s message or no report at all', () => {
  expect(bounceOf([report('delayed', '4.4.7'), returned(ID)])).toBe('not-failed');
  expect(bounceOf([report('failed', '4.4.7'), returned(ID)])).toBe('not-failed');
  expect(bounceOf([report('delivered', '2.0.0'), returned(ID)])).toBe('not-failed');
  expect(bounceOf([report(), returned('somebody-else')])).toBe('not-ours');
  expect(bounceOf([report()])).toBe('not-ours');
  expect(bounceOf([returned(ID)])).toBe('no-report');
});
