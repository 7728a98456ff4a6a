# How the service runs: the health page and the page while it is being looked after.
running-all-well = Everything is in order.
running-troubles = { $count ->
    [one] One thing needs looking after.
   *[other] { $count } things need looking after.
}
running-problem-jobs-rest = The scheduled jobs are not running. Messages do not go out and the search is not updated. Start the jobs process.
running-problem-jobs-late = { $count ->
    [one] One scheduled job is late. See below which one. If it does not recover soon, read the log of the jobs process.
   *[other] { $count } scheduled jobs are late. See below which ones. If they do not recover soon, read the log of the jobs process.
}
running-problem-migration = The database does not have the shape of this version. Run flask db upgrade.
running-problem-outbox = { $count ->
    [0] Changes have waited long for the search. Check that the jobs process is running.
    [one] One change did not reach the search at the first try. Read the log of the jobs process.
   *[other] { $count } changes did not reach the search at the first try. Read the log of the jobs process.
}
running-problem-messages-wait = Messages have waited for more than a quarter of an hour. Check that the mail server answers.
running-problem-messages-lost = { $count ->
    [one] One message was not delivered, or we do not know whether it was. See below and tell the receiver in another way.
   *[other] { $count } messages were not delivered, or we do not know whether they were. See below and tell the receivers in another way.
}
running-problem-index = An index is missing or out of date. Searching works, newest first. Run flask search rebuild.
running-problem-reconcile = { $count ->
    [one] The check at night found one difference between the search and the database. It is mended. Tell the developers about it.
   *[other] The check at night found { $count } differences between the search and the database. They are mended. Tell the developers about them.
}
running-problem-disk = Less than a gigabyte is free on the disk. Make room before it runs out.
running-fingerprint = Mark of the indexes
running-queue = In the queue for the search
running-queue-of = In the queue ({ $consumer })
running-reconciled = Last check
running-differences = { $count ->
    [0] no differences,
    [one] one difference,
   *[other] { $count } differences,
}
running-service = Service
running-database = Database
running-migration = shape { $number }
running-disk = Free on the disk
running-version = Version
running-refusals = Tries refused today
running-refused = { $count ->
    [0] none
    [one] one
   *[other] { $count }
}
running-gigabytes = { $size } GB
running-megabytes = { $size } MB
running-away-until = We expect to be back { $time }.
running-request-id = If you contact us, tell us the code { $id }.
error-unknown-host = The service was asked for at an address that is not its own. Check the address.
