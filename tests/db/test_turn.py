"""Turns: one at a time, again for who has it, and nobody is passed by."""

import threading

import pytest

from coordinator.db.turn import Turn


def test_who_has_the_turn_may_take_it_again() -> None:
    turn = Turn()
    with turn, turn:
        assert turn.is_mine()
    assert not turn.is_mine()


def test_only_one_thread_is_inside() -> None:
    turn, inside, most = Turn(), 0, 0

    def work() -> None:
        nonlocal inside, most
        for _ in range(200):
            with turn:
                inside += 1
                most = max(most, inside)
                inside -= 1

    workers = [threading.Thread(target=work) for _ in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert most == 1


def test_who_waits_goes_in_at_the_first_chance() -> None:
    turn, order = Turn(), list[str]()
    waits = threading.Event()

    def short() -> None:
        waits.set()
        with turn:
            order.append("short")

    with turn:
        thread = threading.Thread(target=short)
        thread.start()
        waits.wait(5)
        for number in range(50_000):
            with turn.given_away():
                assert not turn.is_mine()
            if "short" in order:
                break
            assert number < 49_999
        order.append("long")
    thread.join()
    assert order == ["short", "long"]


def test_only_a_turn_that_was_taken_once_is_given_away() -> None:
    turn = Turn()
    with pytest.raises(RuntimeError), turn.given_away():
        pass
    with turn, turn, pytest.raises(RuntimeError), turn.given_away():
        pass
    assert not turn.is_mine()


def test_an_exception_gives_the_turn_back() -> None:
    turn = Turn()
    with pytest.raises(ZeroDivisionError), turn:
        _ = 1 / 0
    assert not turn.is_mine()
    with turn:
        assert turn.is_mine()
