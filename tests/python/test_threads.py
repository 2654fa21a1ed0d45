"""Several Python threads at once, with the same plan and lists."""

import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import spbe
from conftest import BAD_NIK, GOOD_NIK, NIK_SCHEMA

ROWS = b"nik\n" + f"{GOOD_NIK}\n{BAD_NIK}\n".encode() * 2000


def test_a_plan_is_shared():
    plan = spbe.Plan(NIK_SCHEMA)
    expected = plan.validate(ROWS)
    with ThreadPoolExecutor(8) as pool:
        reports = list(pool.map(lambda _: plan.validate(ROWS, threads=1), range(24)))
        streams = list(pool.map(lambda _: list(plan.stream(ROWS)), range(8)))
    assert all(report.findings == expected.findings and report.summary == expected.summary for report in reports)
    assert all(findings == expected.findings for findings in streams)


def test_a_stream_of_findings_is_shared():
    """Each finding goes to one thread: none is lost, none comes twice."""
    stream = spbe.Plan(NIK_SCHEMA).stream(b"nik\n" + b"x\n" * 20_000)
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as pool:
            rows = [row for found in pool.map(lambda _: [finding.row for finding in stream], range(8)) for row in found]
    finally:
        sys.setswitchinterval(interval)
    assert sorted(rows) == list(range(1, 20_001))


def test_a_report_is_shared():
    pyarrow = pytest.importorskip("pyarrow")
    report = spbe.Plan(NIK_SCHEMA).validate(ROWS)
    expected = pyarrow.table(report)
    with ThreadPoolExecutor(8) as pool:
        assert all(table.equals(expected) for table in pool.map(lambda _: pyarrow.table(report), range(32)))


@pytest.mark.parametrize(
    "work",
    [
        "spbe.Plan().validate(rows, threads=1)",
        "[spbe.check('nik', '317') for _ in iter(int, 1)]",
        "[spbe.normalize('rupiah', 'Rp 1') for _ in iter(int, 1)]",
        "[spbe.codes('wilayah').resolve('Kota Bandung') for _ in iter(int, 1)]",
        "[spbe.Plan('penduduk') for _ in iter(int, 1)]",
    ],
)
def test_a_daemon_thread_at_work_when_python_ends(work):
    """The process ends as it would without it, and without a word."""
    program = (
        "import spbe, threading, time\n"
        "rows = b'nik\\n' + b'x\\n' * 20_000_000\n"
        f"threading.Thread(target=lambda: {work}, daemon=True).start()\n"
        "time.sleep(0.3)\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=60, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_types_and_lists_are_shared():
    wilayah = spbe.codes("wilayah")

    def work(_):
        return spbe.nik(GOOD_NIK).parts, spbe.check("nik", BAD_NIK).findings, wilayah.on("2022-07-01")["92.71"], spbe.check_column("nik", [GOOD_NIK, BAD_NIK] * 100)

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(work, range(200)))
    assert all(answer == answers[0] for answer in answers)


def longest_pause_during(work):
    """How long this thread was kept from running while another did the work, in seconds, and how long the work took."""
    started = threading.Event()
    took = []

    def other():
        started.set()
        begun = time.perf_counter()
        work()
        took.append(time.perf_counter() - begun)

    thread = threading.Thread(target=other)
    thread.start()
    started.wait()
    longest, last = 0.0, time.perf_counter()
    while thread.is_alive():
        time.sleep(0.0005)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    thread.join()
    return longest, took[0]


def test_long_calls_let_other_threads_run():
    """A call that kept the lock would stop this thread for as long as it takes."""
    pyarrow = pytest.importorskip("pyarrow")
    column = pyarrow.array([GOOD_NIK, BAD_NIK] * 1_000_000)
    text = b"nik\n" + f"{GOOD_NIK}\n".encode() * 400_000
    plan = spbe.Plan(NIK_SCHEMA)
    for work in (lambda: spbe.check_column("nik", column), lambda: plan.validate(text, threads=1)):
        longest, took = longest_pause_during(work)
        assert took < 0.05 or longest < max(0.5 * took, 0.05), (longest, took)


def test_switching_threads_often():
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        test_a_plan_is_shared()
    finally:
        sys.setswitchinterval(interval)
