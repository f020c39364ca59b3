"""The official Socket.IO client for Python against a running Gavel, by WebSocket and by polling: connects,
joins, bids, misses events on purpose, resumes, and must agree with the log.

    python3 e2e/clients/check.py BASE_URL

Needs: pip install "python-socketio[client]" (it brings requests and websocket-client).
"""

import json
import sys
import threading
import time
import uuid

import requests
import socketio

STEP_MAX_S = 20
AUCTION_MAX_S = 180


def must(holds, what):
    if not holds:
        raise AssertionError(what)


def api(base, method, path, session=None, body=None):
    headers = {"x-gavel": "1", "content-type": "application/json"}
    if session:
        headers["cookie"] = session
    data = None if body is None else json.dumps(body)
    answer = requests.request(method, f"{base}/api/v1{path}", headers=headers, data=data, timeout=STEP_MAX_S)
    must(answer.ok, f"{method} {path}: {answer.status_code} {answer.text}")
    return answer


class Client:
    """What a page keeps of an auction, by the rules of the contract and nothing else."""

    def __init__(self, base, transport, session, auction):
        self.base, self.transport, self.session, self.auction = base, transport, session, auction
        self.lock = threading.RLock()
        self.head, self.room, self.me = 0, None, None
        self.seats, self.hashes = {}, {}
        self.deaf = False
        self.hole = threading.Event()
        self.socket = socketio.Client(reconnection=False)
        self.socket.on("batch", self.take)
        self.socket.on("tick", self.tick)

    def connect(self):
        self.socket.connect(
            self.base,
            headers={"cookie": self.session},
            auth={"protocol": 1},
            transports=[self.transport],
            wait_timeout=STEP_MAX_S,
        )

    def ask(self, event, body):
        return self.socket.call(event, body, timeout=STEP_MAX_S)

    def join(self, after=None):
        body = {"auction": self.auction, "random": uuid.uuid4().hex}
        if after is not None:
            body["after"] = after
        answer = self.ask("join", body)
        must(answer["ok"], f"join: {answer}")
        if "snapshot" in answer:
            self.replace(answer["snapshot"])
        else:
            self.take(answer["batch"])
        return answer

    def replace(self, snapshot):
        with self.lock:
            if snapshot["head"] < self.head:
                return
            self.head, self.room, self.me = snapshot["head"], snapshot["room"], snapshot["me"]
            self.hashes[self.head] = snapshot["head_hash"]
            self.seats = {seat["seat"]: seat for seat in snapshot["seats"]}

    def take(self, batch):
        with self.lock:
            if self.deaf or batch["auction"] != self.auction or batch["to"] <= self.head:
                return
            if batch["from"] != self.head + 1:
                self.hole.set()
                return
            numbers = [event["seq"] for event in batch["events"]]
            must(numbers == list(range(batch["from"], batch["to"] + 1)), "numbers without a gap")
            self.head, self.room = batch["to"], batch["room"]
            self.hashes[self.head] = batch["head_hash"]
            self.seats.update({seat["seat"]: seat for seat in batch["seats"]})

    def tick(self, tick):
        if not self.deaf and tick["head"] > self.head:
            self.hole.set()

    def heal(self):
        if self.hole.is_set():
            self.hole.clear()
            self.join(self.head)

    def until(self, what, holds, seconds=STEP_MAX_S):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.heal()
            found = holds()
            if found:
                return found
            time.sleep(0.02)
        raise AssertionError(f"{what}: not within {seconds} s")

    def command(self, action, ident=None):
        body = {"auction": self.auction, "id": ident or str(uuid.uuid4()), "action": action}
        return self.ask("command", body)


def wish_for(client, seat, passed):
    """As host and manager: bids low, passes when it gets dear, sells at once when a lot has had a while."""
    lot = client.room["lot"] if client.room["status"] == "running" else None
    if lot is None:
        return None
    mine = client.seats[seat]
    if time.time() * 1000 - lot["opened_at_ms"] > 1_500 and lot["leader"] is not None:
        return {"kind": "sell_now", "lot": lot["lot"]}
    blocked = any(one["seat"] == seat for one in lot["blocked"])
    if lot["leader"] == seat or blocked or mine["owned"] >= mine["slots"]:
        return None
    if lot["minimum"] <= 4 * lot["base"]:
        return {"kind": "bid", "seat": seat, "lot": lot["lot"], "amount": lot["minimum"]}
    return None if lot["lot"] in passed else {"kind": "pass", "seat": seat, "lot": lot["lot"]}


def play(client, until):
    """Plays until `until(client)` holds; how many bids were taken."""
    seat, taken, passed = client.me["seats"][0], 0, set()
    end = time.monotonic() + AUCTION_MAX_S
    while not until(client):
        must(time.monotonic() < end, f"the end: not within {AUCTION_MAX_S} s")
        client.heal()
        action = wish_for(client, seat, passed)
        if action:
            receipt = client.command(action)
            must(receipt["result"] in ("taken", "refused"), f"a receipt: {receipt}")
            if receipt["result"] == "refused":
                must(len(receipt["message"]) > 10, "a refusal says why")
            if action["kind"] == "pass":
                passed.add(action["lot"])
            taken += action["kind"] == "bid" and receipt["result"] == "taken"
        time.sleep(0.2)
    return taken


def ask_badly(client):
    seat = client.me["seats"][0]
    lot = client.until("an open lot", lambda: client.room["lot"], 60)["lot"]
    bid = {"kind": "bid", "seat": seat, "lot": lot}
    wrong = [
        ({**bid, "amount": -1}, "bad_request"),
        ({**bid, "amount": 1.5}, "bad_request"),
        ({**bid, "amount": 2**53}, "bad_request"),
        ({**bid, "amount": 5, "extra": 1}, "bad_request"),
        ({"kind": "pass", "seat": 999, "lot": lot}, "not_your_seat"),
    ]
    for action, code in wrong:
        receipt = client.command(action)
        must(receipt["result"] == "refused" and receipt["code"] == code, f"{action}: {receipt}")
    ident, text = str(uuid.uuid4()), {"kind": "message", "text": "Good luck, everybody"}
    first, second = client.command(text, ident), client.command(text, ident)
    must(first["result"] == "taken" and not first["repeated"], f"a message: {first}")
    must(second["seq"] == first["seq"] and second["repeated"], f"a repeat is one: {second}")


def miss_events(client):
    """Hears nothing for a while, as a phone in a tunnel; then asks for the gap."""
    before = client.head
    client.deaf = True
    other = Client(client.base, "websocket", client.session, client.auction)
    other.connect()
    other.join()
    other.until("some events", lambda: other.head >= before + 5 or other.room["completion"], 60)
    other.socket.disconnect()
    client.deaf = False
    answer = client.join(before)
    must("snapshot" in answer or answer["batch"]["from"] == before + 1, "the gap and nothing else")
    must(client.head > before, "the gap is closed")


def reconnect(client):
    client.socket.disconnect()
    before = client.head
    client.connect()
    client.join(before)
    must(client.head >= before, "it is where it was, or further")


def agree_with_log(client):
    def get(path):
        return api(client.base, "GET", f"/auctions/{client.auction}{path}", client.session).json()

    after, head = 0, None
    while head is None or after < head:
        page = get(f"/events?after={after}")
        head = page["head"]
        numbers = [event["seq"] for event in page["events"]]
        must(numbers == list(range(after + 1, after + 1 + len(numbers))) and numbers, "a log without a gap")
        after = numbers[-1]
    client.until("the head", lambda: client.head >= head)
    log = get("/export.json")["log"]
    for seq, known in client.hashes.items():
        must(log[seq - 1]["hash"] == known, f"the witness of event {seq} agrees with the log")
    for squad in get("/results")["squads"]:
        seen = client.seats[squad["seat"]]
        same = (seen["purse"], seen["owned"]) == (squad["purse"], squad["owned"])
        must(same, f"seat {squad['seat']} as the client saw it")
    must(get("/draw")["verified"] is True, "the draw holds")
    return head


def check(base, transport):
    wish = {"sport": "cricket" if transport == "polling" else "football", "bots": 3, "pace": 1000}
    made = api(base, "POST", "/competitions/practice", body=wish)
    session = made.headers["set-cookie"].split(";")[0]
    view = made.json()
    client = Client(base, transport, session, view["auction"])
    client.connect()
    must(client.socket.transport() == transport, f"by {transport}")
    must(client.ask("clock", {"t": 1.5})["t"] == 1.5, "the clock answers")
    must(client.ask("join_competition", {"competition": view["id"]})["ok"], "the page of the competition")
    client.join()
    must(client.room["status"] == "waiting" and client.me["host"], "a host in a waiting room")
    begun = client.command({"kind": "begin"})
    must(begun["result"] == "taken", f"begin: {begun}")
    ask_badly(client)
    taken = play(client, lambda c: c.room["lot"] and c.room["lot"]["lot"] >= 3)
    miss_events(client)
    reconnect(client)
    if wish["sport"] == "football":
        taken += play(client, lambda c: c.room["completion"])
    else:
        # A cricket auction has dozens of lots: called off here, so that the draw opens.
        called_off = client.command({"kind": "cancel", "reason": "only a check"})
        must(called_off["result"] == "taken", f"cancel: {called_off}")
    events = agree_with_log(client)
    client.socket.disconnect()
    return f"{events} events, {taken} of my bids taken"


def main():
    base = sys.argv[1].rstrip("/") if len(sys.argv) == 2 else ""
    if not base.startswith("http"):
        print("Say where Gavel is: python3 e2e/clients/check.py http://127.0.0.1:8080", file=sys.stderr)
        return 2
    failed = 0
    for transport in ("websocket", "polling"):
        try:
            print(f"PASS  python-socketio by {transport}: {check(base, transport)}", flush=True)
        except Exception as error:  # whatever it is, the other transport is still worth a look
            failed += 1
            print(f"FAIL  python-socketio by {transport}: {type(error).__name__}: {error}", flush=True)
    print(f"{2 - failed} passed, {failed} failed")
    return 0 if failed == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
