import { makePathway, planTo } from './testing/make.js';

const ZONE = 'Europe/Copenhagen';

/** Written by hand from a calendar: referral Saturday 20 March 2027; summer time 28 March to 31 October 2027, and from 26 March 2028. */
const DEPRESSION = [
  // step        questionnaire           opens (08:00)            due (23:59)              closes (23:59)
  ['start', 'depression-start', '2027-03-20T07:00:00Z', '2027-03-22T22:59:00Z', '2027-03-26T22:59:00Z'],
  ['week-1', 'depression-followup', '2027-03-27T07:00:00Z', '2027-03-29T21:59:00Z', '2027-04-02T21:59:00Z'],
  ['week-2', 'depression-followup', '2027-04-03T06:00:00Z', '2027-04-05T21:59:00Z', '2027-04-09T21:59:00Z'],
  ['week-3', 'depression-followup', '2027-04-10T06:00:00Z', '2027-04-12T21:59:00Z', '2027-04-16T21:59:00Z'],
  ['week-4', 'depression-month', '2027-04-17T06:00:00Z', '2027-04-19T21:59:00Z', '2027-04-23T21:59:00Z'],
  ['week-6', 'depression-followup', '2027-05-01T06:00:00Z', '2027-05-03T21:59:00Z', '2027-05-07T21:59:00Z'],
  ['week-8', 'depression-month', '2027-05-15T06:00:00Z', '2027-05-17T21:59:00Z', '2027-05-21T21:59:00Z'],
  ['week-10', 'depression-followup', '2027-05-29T06:00:00Z', '2027-05-31T21:59:00Z', '2027-06-04T21:59:00Z'],
  ['week-12', 'depression-month', '2027-06-12T06:00:00Z', '2027-06-14T21:59:00Z', '2027-06-18T21:59:00Z'],
  ['month-4', 'depression-month', '2027-07-20T06:00:00Z', '2027-07-22T21:59:00Z', '2027-07-26T21:59:00Z'],
  ['month-5', 'depression-month', '2027-08-20T06:00:00Z', '2027-08-22T21:59:00Z', '2027-08-26T21:59:00Z'],
  ['month-6', 'depression-month', '2027-09-20T06:00:00Z', '2027-09-22T21:59:00Z', '2027-09-26T21:59:00Z'],
  ['month-7', 'depression-month', '2027-10-20T06:00:00Z', '2027-10-22T21:59:00Z', '2027-10-26T21:59:00Z'],
  ['month-8', 'depression-month', '2027-11-20T07:00:00Z', '2027-11-22T22:59:00Z', '2027-11-26T22:59:00Z'],
  ['month-9', 'depression-month', '2027-12-20T07:00:00Z', '2027-12-22T22:59:00Z', '2027-12-26T22:59:00Z'],
  ['month-10', 'depression-month', '2028-01-20T07:00:00Z', '2028-01-22T22:59:00Z', '2028-01-26T22:59:00Z'],
  ['month-11', 'depression-month', '2028-02-20T07:00:00Z', '2028-02-22T22:59:00Z', '2028-02-26T22:59:00Z'],
  ['month-12', 'depression-month', '2028-03-20T07:00:00Z', '2028-03-22T22:59:00Z', '2028-03-26T21:59:00Z'],
];

/** Referral 24 August 2027: the baseline is 31 August, so half a year on is the leap day. */
const EPILEPSY = [
  ['baseline', 'epilepsy', '2027-08-31T06:00:00Z', '2027-09-07T21:59:00Z', '2027-09-14T21:59:00Z'],
  ['month-6', 'epilepsy', '2028-02-29T07:00:00Z', '2028-03-07T22:59:00Z', '2028-03-14T22:59:00Z'],
  ['month-12', 'epilepsy', '2028-08-31T06:00:00Z', '2028-09-07T21:59:00Z', '2028-09-14T21:59:00Z'],
  ['month-18', 'epilepsy', '2029-02-28T07:00:00Z', '2029-03-07T22:59:00Z', '2029-03-14T22:59:00Z'],
];

function table(id: 'depression' | 'epilepsy', referral: string, until: string) {
  return planTo(makePathway(id), { anchors: { referral }, zone: ZONE }, until).map((one) => [
    one.step,
    one.questionnaire,
    one.opens,
    one.due,
    one.closes,
  ]);
}

describe('the shipped pathways', () => {
  it('depression: weekly, every 14 days, monthly, and then it ends', () => {
    expect(table('depression', '2027-03-20', '2028-03-20')).toEqual(DEPRESSION);
    expect(table('depression', '2027-03-20', '2032-01-01')).toEqual(DEPRESSION);
  });

  it('depression: the preview stops at the day before', () => {
    expect(table('depression', '2027-03-20', '2028-03-19')).toEqual(DEPRESSION.slice(0, -1));
  });

  it('epilepsy: a week after referral, then every six months from there', () => {
    expect(table('epilepsy', '2027-08-24', '2029-08-30')).toEqual(EPILEPSY);
  });

  it('depression: invited on opening, reminded after one and two days, across the clock change', () => {
    const week1 = planTo(
      makePathway('depression'),
      { anchors: { referral: '2027-03-20' }, zone: ZONE },
      '2027-03-27',
    )[1];
    expect(week1?.reminders).toEqual([
      { step: 'invitation', channel: 'email', at: '2027-03-27T07:00:00Z' },
      { step: 'reminder-1', channel: 'email', at: '2027-03-28T06:00:00Z' },
      { step: 'reminder-2', channel: 'email', at: '2027-03-29T06:00:00Z' },
    ]);
  });

  it('epilepsy: day 0, 3 and 7', () => {
    const [baseline] = planTo(
      makePathway('epilepsy'),
      { anchors: { referral: '2027-08-24' }, zone: ZONE },
      '2027-09-01',
    );
    expect(baseline?.reminders.map(({ at }) => at)).toEqual([
      '2027-08-31T06:00:00Z',
      '2027-09-03T06:00:00Z',
      '2027-09-07T06:00:00Z',
    ]);
  });
});
