import { describe, expect, it } from 'vitest';
import { batch, bidTaken, event, openLot, roomNow, seatNow, snapshot } from './fixture';
import { happenings } from './news';
import { fromSnapshot, reduce } from './room';

const mine = fromSnapshot(snapshot({ room: roomNow({ lot: openLot({ leader: 2, price: 4 }) }) }));
const after = (events: Parameters<typeof batch>[0], more = {}) => reduce(mine, { kind: 'batch', batch: batch(events, more) }).state ?? mine;

describe('what happened', () => {
  it('is nothing on the first sight of a room', () => {
    expect(happenings(null, mine)).toEqual([]);
    expect(happenings(mine, mine)).toEqual([]);
  });

  it('tells that I was outbid, once for each time I led', () => {
    const kinds = happenings(mine, after([bidTaken(4, 1, 5), bidTaken(5, 2, 6), bidTaken(6, 1, 7)])).map((one) => one.kind);
    expect(kinds).toEqual(['bid', 'outbid', 'bid', 'bid', 'outbid']);
  });

  it('knows my last place from another', () => {
    const sold = event(4, 'lot_sold', { seat: 2, asset: 'villa', price: 5 });
    const full = after([sold], { seats: [seatNow(2, { owned: 3 })] });
    expect(happenings(mine, full)).toEqual([{ kind: 'sold', asset: 'villa', seat: 2, price: 5, mine: true, lastPlace: true }]);
    const first = after([sold], { seats: [seatNow(2, { owned: 1 })] });
    expect(happenings(mine, first)[0]).toMatchObject({ lastPlace: false });
  });

  it('tells that the host bid for somebody, and changed what somebody has left', () => {
    const forMe = { ...bidTaken(4, 1, 5), by: 'host' as const };
    expect(happenings(mine, after([forMe])).map((one) => one.kind)).toEqual(['bid', 'bid_for', 'outbid']);
    expect(happenings(mine, after([bidTaken(4, 1, 5)])).map((one) => one.kind)).toEqual(['bid', 'outbid']);
    const adjusted = event(4, 'purse_adjusted', { seat: 1, from: 500, to: 300, text: 'The quiz' });
    expect(happenings(mine, after([adjusted]))).toEqual([{ kind: 'purse_adjusted', seat: 1, to: 300, text: 'The quiz' }]);
  });
});
