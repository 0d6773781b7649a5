package app.perron.shell.logic

/** Remembers that something was done; of Android, an empty file that no backup takes along. */
interface Mark {
    /** Whether it was done. */
    fun isSet(): Boolean

    /** It was. */
    fun set()

    /** It was not, after all. */
    fun clear()
}

/**
 * The first run: three pages that explain. Nothing is asked in it, no permission, no name, no account.
 */
class FirstRun(
    private val mark: Mark,
) {
    /** Whether it was read to its end, or left out. */
    val done: Boolean get() = mark.isSet()

    /** The way on from a page. */
    fun next(way: Way): Way {
        val page = (way.here as? Place.First)?.page ?: return way
        return if (page + 1 < PAGES) Way(way.places + Place.First(page + 1)) else skip()
    }

    /** Straight to the exercises; it is not shown again. */
    fun skip(): Way {
        mark.set()
        return Way(listOf(Place.Library))
    }

    /** The three pages once more, for whoever asks for them. */
    fun again(way: Way): Way = Way(way.home().places + Place.First(0))

    companion object {
        /** What it is, what it is not, and where what is kept stays. */
        const val PAGES = 3
    }
}
