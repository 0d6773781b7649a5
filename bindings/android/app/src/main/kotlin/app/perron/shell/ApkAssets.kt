package app.perron.shell

import android.content.res.AssetManager
import app.perron.shell.logic.Shipped
import java.io.InputStream

/** What came in the APK. */
class ApkAssets(
    private val assets: AssetManager,
) : Shipped {
    override fun list(path: String): List<String> = assets.list(path).orEmpty().toList()

    override fun open(path: String): InputStream = assets.open(path)
}
