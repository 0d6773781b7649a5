package app.perron.shell

import android.Manifest
import android.content.Context
import android.content.pm.PackageManager
import android.graphics.ImageFormat
import android.graphics.SurfaceTexture
import android.hardware.camera2.CameraAccessException
import android.hardware.camera2.CameraCaptureSession
import android.hardware.camera2.CameraCharacteristics
import android.hardware.camera2.CameraDevice
import android.hardware.camera2.CameraManager
import android.hardware.camera2.CaptureRequest
import android.hardware.camera2.params.OutputConfiguration
import android.hardware.camera2.params.SessionConfiguration
import android.media.ImageReader
import android.os.Handler
import android.os.HandlerThread
import android.view.Surface
import android.view.TextureView
import app.perron.shell.logic.QrReader
import app.perron.shell.logic.cardIn
import app.perron.shell.logic.grey

/** What the camera sees, until a card is in it. A picture is read and let go: none is kept, and none leaves the process. */
class ScanView(
    context: Context,
    private val reader: QrReader,
    private val failed: () -> Unit,
    private val found: (ByteArray) -> Unit,
) : TextureView(context),
    TextureView.SurfaceTextureListener {
    private val cameras = context.getSystemService(CameraManager::class.java)
    private var eye: Eye? = null

    init {
        surfaceTextureListener = this
    }

    override fun onSurfaceTextureAvailable(
        texture: SurfaceTexture,
        width: Int,
        height: Int,
    ) {
        texture.setDefaultBufferSize(WIDE, HIGH)
        if (context.checkSelfPermission(Manifest.permission.CAMERA) != PackageManager.PERMISSION_GRANTED) return failed()
        val eye = Eye(Surface(texture))
        this.eye = eye
        try {
            val back = cameras.cameraIdList.firstOrNull(::looksAway)
            if (back == null) eye.finish().also { failed() } else cameras.openCamera(back, eye, eye.handler)
        } catch (_: CameraAccessException) {
            eye.finish()
            failed()
        } catch (_: SecurityException) {
            eye.finish()
            failed()
        }
    }

    override fun onSurfaceTextureSizeChanged(
        texture: SurfaceTexture,
        width: Int,
        height: Int,
    ) = Unit

    override fun onSurfaceTextureDestroyed(texture: SurfaceTexture): Boolean {
        eye?.close()
        eye = null
        return true
    }

    override fun onSurfaceTextureUpdated(texture: SurfaceTexture) = Unit

    private fun looksAway(camera: String): Boolean {
        val facing = cameras.getCameraCharacteristics(camera).get(CameraCharacteristics.LENS_FACING)
        return facing != CameraCharacteristics.LENS_FACING_FRONT
    }

    /** One camera while it is open. */
    private inner class Eye(
        private val shown: Surface,
    ) : CameraDevice.StateCallback() {
        private val thread = HandlerThread("perron-scan").apply { start() }
        val handler = Handler(thread.looper)
        private val pictures = ImageReader.newInstance(WIDE, HIGH, ImageFormat.YUV_420_888, 2)
        private var device: CameraDevice? = null

        @Volatile private var done = false

        init {
            pictures.setOnImageAvailableListener({ look() }, handler)
        }

        /** The latest picture; what came between is let go. */
        private fun look() {
            if (done) return
            val text =
                pictures.acquireLatestImage()?.use { image ->
                    val plane = image.planes[0]
                    reader.read(grey(plane.buffer, plane.rowStride, image.width, image.height))
                }
            val card = cardIn(text) ?: return
            post {
                if (!done) {
                    done = true
                    found(card)
                }
            }
        }

        override fun onOpened(camera: CameraDevice) {
            device = camera
            if (done) return finish()
            val outputs = listOf(shown, pictures.surface).map(::OutputConfiguration)
            val runs = Runs(camera, listOf(shown, pictures.surface))
            camera.createCaptureSession(SessionConfiguration(SessionConfiguration.SESSION_REGULAR, outputs, handler::post, runs))
        }

        override fun onDisconnected(camera: CameraDevice) {
            device = camera
            finish()
        }

        override fun onError(
            camera: CameraDevice,
            error: Int,
        ) {
            device = camera
            finish()
            post(failed)
        }

        /** No more pictures. A camera that is still opening is closed as soon as it is there. */
        fun close() {
            done = true
            handler.post { if (device != null) finish() }
        }

        fun finish() {
            done = true
            device?.close()
            pictures.close()
            shown.release()
            thread.quitSafely()
        }
    }

    /** Asks for picture after picture. */
    private inner class Runs(
        private val camera: CameraDevice,
        private val onto: List<Surface>,
    ) : CameraCaptureSession.StateCallback() {
        override fun onConfigured(session: CameraCaptureSession) {
            try {
                val request = camera.createCaptureRequest(CameraDevice.TEMPLATE_PREVIEW)
                onto.forEach(request::addTarget)
                request.set(CaptureRequest.CONTROL_AF_MODE, CaptureRequest.CONTROL_AF_MODE_CONTINUOUS_PICTURE)
                session.setRepeatingRequest(request.build(), null, null)
            } catch (_: CameraAccessException) {
                post(failed)
            } catch (_: IllegalStateException) {
                // It was closed meanwhile.
            }
        }

        override fun onConfigureFailed(session: CameraCaptureSession) {
            post(failed)
        }
    }

    private companion object {
        const val WIDE = 1280
        const val HIGH = 720
    }
}
