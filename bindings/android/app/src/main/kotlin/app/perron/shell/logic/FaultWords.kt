package app.perron.shell.logic

import app.perron.ffi.Fault

/** What can be shown of a fault; nothing for what is no matter of the person's. */
fun Fault.says(): String? =
    when (this) {
        is Fault.Missing -> says
        is Fault.Unfit -> says
        is Fault.Refused -> says
        is Fault.Sound -> says
        is Fault.Key -> says
        is Fault.Store -> says
        is Fault.Closed, is Fault.Input, is Fault.GivenUp -> null
    }
