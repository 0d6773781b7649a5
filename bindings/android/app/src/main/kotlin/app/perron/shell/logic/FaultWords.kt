package app.perron.shell.logic

import app.perron.ffi.Fault

/** What a person can do about what went wrong. */
enum class Remedy {
    /** It is damaged: what is whole can be brought back. */
    MEND,

    /** It is older than what was here last: one can go on with it. */
    GO_ON,

    /** Whoever sent it is not known here, or one has no keys oneself: pairing comes first. */
    PAIR,
}

/** Why something did not work, as far as it can be shown, and what can be done about it. */
data class Trouble(
    val says: String?,
    val remedy: Remedy? = null,
)

/** What can be shown of a fault; nothing for what is no matter of the person's. */
fun Fault.says(): String? =
    when (this) {
        is Fault.Missing -> says
        is Fault.Unfit -> says
        is Fault.Refused -> says
        is Fault.Sound -> says
        is Fault.Key -> says
        is Fault.Store -> says
        is Fault.Unpaired -> says
        is Fault.Broken -> says
        is Fault.Closed, is Fault.Input, is Fault.GivenUp -> null
    }

/** The same with what can be done. An older copy has no kind of its own in the bridge: it is known by its words. */
fun Fault.trouble(older: () -> Set<String>): Trouble {
    val remedy =
        when {
            this is Fault.Unpaired -> Remedy.PAIR
            this !is Fault.Store -> null
            damaged -> Remedy.MEND
            says in older() -> Remedy.GO_ON
            else -> null
        }
    return Trouble(says(), remedy)
}
