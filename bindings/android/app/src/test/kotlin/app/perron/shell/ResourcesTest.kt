package app.perron.shell

import org.w3c.dom.Element
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

/** The laws of what is declared and of what is read: the manifest, the rules of backups, the strings. */
class ResourcesTest {
    private val root = File("src/main")
    private val android = "http://schemas.android.com/apk/res/android"

    private fun read(path: String): Element {
        val factory = DocumentBuilderFactory.newInstance().apply { isNamespaceAware = true }
        return factory.newDocumentBuilder().parse(File(root, path)).documentElement
    }

    private fun Element.all(name: String): List<Element> {
        val found = getElementsByTagName(name)
        return List(found.length) { found.item(it) as Element }
    }

    private fun Element.attribute(name: String): String = getAttributeNS(android, name)

    private fun strings(folder: String): Map<String, String> {
        val file = read("res/$folder/strings.xml")
        val plain = file.all("string").associate { it.getAttribute("name") to it.textContent }
        val plurals =
            file.all("plurals").flatMap { plural ->
                plural.all("item").map { "${plural.getAttribute("name")}.${it.getAttribute("quantity")}" to it.textContent }
            }
        return plain + plurals
    }

    @Test
    fun `the permissions are exactly these and none of them reaches a network`() {
        val asked = read("AndroidManifest.xml").all("uses-permission").map { it.attribute("name").substringAfterLast('.') }
        assertEquals(
            setOf(
                "FOREGROUND_SERVICE",
                "FOREGROUND_SERVICE_MEDIA_PLAYBACK",
                "VIBRATE",
                "POST_NOTIFICATIONS",
                "RECEIVE_BOOT_COMPLETED",
                "CAMERA",
            ),
            asked.toSet(),
        )
    }

    @Test
    fun `nobody else can tell the service or the reminder anything`() {
        val manifest = read("AndroidManifest.xml")
        val open =
            (manifest.all("service") + manifest.all("receiver") + manifest.all("activity")).filter {
                it.attribute("exported") ==
                    "true"
            }
        val names = open.map { it.attribute("name").substringAfterLast('.') }
        assertEquals(setOf("AgainTile", "MainActivity"), names.toSet())
        val tile = open.single { it.attribute("name").endsWith("AgainTile") }
        assertEquals("android.permission.BIND_QUICK_SETTINGS_TILE", tile.attribute("permission"))
    }

    @Test
    fun `what is handed to another app is handed to that one alone`() {
        val provider = read("AndroidManifest.xml").all("provider").single()
        assertEquals(listOf("false", "true"), listOf("exported", "grantUriPermissions").map { provider.attribute(it) })
        assertEquals("app.perron.outbox", provider.attribute("authorities"))
    }

    @Test
    fun `a file is taken from another app as content and never as a path`() {
        val views =
            read("AndroidManifest.xml").all("intent-filter").filter { filter ->
                filter.all("action").any { it.attribute("name") == "android.intent.action.VIEW" }
            }
        val schemes = views.flatMap { it.all("data") }.map { it.attribute("scheme") }
        assertEquals(listOf("content"), schemes.filter { it.isNotEmpty() }.distinct())
        assertFalse(schemes.isEmpty())
    }

    @Test
    fun `no phone is without it for want of a camera`() {
        val features = read("AndroidManifest.xml").all("uses-feature")
        assertTrue(features.any { "camera" in it.attribute("name") })
        assertTrue(features.all { it.attribute("required") == "false" })
    }

    @Test
    fun `every class that is declared is there`() {
        val manifest = read("AndroidManifest.xml")
        val declared =
            listOf("service", "receiver", "provider", "activity", "application")
                .flatMap {
                    manifest.all(it)
                }.map { it.attribute("name") }
        for (name in declared) {
            val there = javaClass.classLoader.getResource(name.replace('.', '/') + ".class")
            assertTrue(there != null, name)
        }
    }

    @Test
    fun `no backup and no move to another phone takes anything along`() {
        assertEquals("false", read("AndroidManifest.xml").all("application").single().attribute("allowBackup"))
        val domains = listOf("root", "file", "database", "sharedpref", "external")
        val rules = read("res/xml/nothing_leaves.xml")
        for (way in listOf("cloud-backup", "device-transfer")) {
            val out =
                rules
                    .all(way)
                    .single()
                    .all("exclude")
                    .map { it.getAttribute("domain") }
            assertTrue(out.containsAll(domains), way)
        }
        assertEquals(domains, read("res/xml/nothing_backed_up.xml").all("exclude").map { it.getAttribute("domain") })
        for (file in listOf("nothing_leaves", "nothing_backed_up")) assertTrue(read("res/xml/$file.xml").all("include").isEmpty())
    }

    @Test
    fun `each word is there in both languages with the same places to fill`() {
        val (dutch, english) = strings("values") to strings("values-en")
        assertEquals((dutch.keys - "app_name").sorted(), english.keys.sorted())
        val places = { text: String ->
            Regex("%\\d\\$[sd]")
                .findAll(text)
                .map { it.value }
                .sorted()
                .toList()
        }
        for ((name, words) in english) {
            // A plural of one may leave the number out.
            if (!name.endsWith(".one")) assertEquals(places(dutch.getValue(name)), places(words), name)
            assertTrue(words.isNotBlank(), name)
        }
    }

    @Test
    fun `every word that is kept is shown somewhere`() {
        val sources =
            root
                .walk()
                .filter {
                    it.extension in
                        setOf(
                            "kt",
                            "xml",
                        ) && it.name != "strings.xml"
                }.joinToString("\n") { it.readText() }
        val used = Regex("""(?:R\.(?:string|plurals)\.|@string/)(\w+)""").findAll(sources).map { it.groupValues[1] }.toSet()
        assertEquals(emptySet(), strings("values").keys.map { it.substringBefore('.') }.toSet() - used)
    }

    @Test
    fun `no word of the platform promises treats counts missed days or names an exercise on a lock screen`() {
        val words = strings("values") + strings("values-en").mapKeys { "en.${it.key}" }
        val never = Regex("gemist|overgeslagen dag|missed|streak|reeks|genees|behandelt|cure|treat(s|ment)", RegexOption.IGNORE_CASE)
        for ((name, text) in words) assertFalse(never.containsMatchIn(text), "$name: $text")
        val outside = listOf("neutral_title", "reminder_text", "look", "channel_reminder")
        val private = Regex("nachtmerrie|nightmare|droom|dream|angst|trauma|fear", RegexOption.IGNORE_CASE)
        for (name in outside) assertFalse(private.containsMatchIn(words.getValue(name) + words.getValue("en.$name")), name)
    }
}
