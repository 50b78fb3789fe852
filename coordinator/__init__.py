"""研習通 (coordinator): a training from the plan to the last study hour, with no network anywhere.

The house on one page. A floor imports only floors below it, and a test says so::

    app/              puts the program together; the only part that knows every other
    ui/     cli/      FLOOR 3  Qt screens, and the same services from a terminal
    services/         FLOOR 2  writing: (writer, command) -> result, one module a feature
    db/               FLOOR 1  the store: SQLAlchemy Core, schema, queries, backups
    documents/        beside 1 files that people handle: rosters, letters, plans, PDF. No store, no Qt
    planning/         beside 1 what is worked out with a library: proposed districts, holidays
    domain/           FLOOR 0  values and rules. Standard library only

The rule: gather facts (``db.queries``) -> decide (``domain``) -> record (``services``). Everything that
is stored is a flat frozen value with an ``id`` and lives in one table; an edit is a pair of such values
(``domain.edit.Edit``), applied and undone by one function (``services.edits.apply_edit``).

To add a feature: values and rule in ``domain/x.py``; a table and a migration when something new is
stored; ``db/queries/x.py``; ``services/x.py``; ``documents/x.py`` if it ends on paper; ``ui/x/page.py``,
an entry in the action table, a sentence per error code; a line in the CHANGELOG.
"""
