@preconcurrency import AVFoundation
import SwiftUI
import UIKit

/// The camera, until it read a code. Nothing of what it sees is kept.
struct CodeReader: UIViewRepresentable {
  /// Asks for the camera, where it was not asked before; false: it may not be used.
  static func mayLook() async -> Bool {
    switch AVCaptureDevice.authorizationStatus(for: .video) {
    case .authorized: true
    case .notDetermined: await AVCaptureDevice.requestAccess(for: .video)
    default: false
    }
  }

  let read: @MainActor (String) -> Void

  func makeCoordinator() -> CodeSight { CodeSight(read) }

  func makeUIView(context: Context) -> CodeView {
    let view = CodeView(frame: .zero)
    view.isAccessibilityElement = true
    view.preview?.session = context.coordinator.session
    view.preview?.videoGravity = .resizeAspectFill
    context.coordinator.begin()
    return view
  }

  func updateUIView(_ view: CodeView, context: Context) {}

  static func dismantleUIView(_ view: CodeView, coordinator: CodeSight) { coordinator.end() }
}

/// A view whose layer is the camera's picture.
final class CodeView: UIView {
  override class var layerClass: AnyClass { AVCaptureVideoPreviewLayer.self }
  var preview: AVCaptureVideoPreviewLayer? { layer as? AVCaptureVideoPreviewLayer }
}

/// The camera's session, and what it reads.
final class CodeSight: NSObject, AVCaptureMetadataOutputObjectsDelegate, Sendable {
  /// Set up, begun and ended on the queue alone; the preview only holds it.
  nonisolated(unsafe) let session = AVCaptureSession()
  private let queue = DispatchQueue(label: "app.perron.code")
  private let read: @MainActor (String) -> Void

  init(_ read: @escaping @MainActor (String) -> Void) {
    self.read = read
    super.init()
  }

  func begin() {
    // Beginning waits for the camera.
    queue.async { [self] in
      session.automaticallyConfiguresApplicationAudioSession = false
      session.beginConfiguration()
      let output = AVCaptureMetadataOutput()
      if let camera = AVCaptureDevice.default(for: .video),
        let input = try? AVCaptureDeviceInput(device: camera), session.canAddInput(input),
        session.canAddOutput(output)
      {
        session.addInput(input)
        session.addOutput(output)
        // The kinds are there once it belongs to the session, and not before.
        output.setMetadataObjectsDelegate(self, queue: .main)
        if output.availableMetadataObjectTypes.contains(.qr) { output.metadataObjectTypes = [.qr] }
      }
      session.commitConfiguration()
      session.startRunning()
    }
  }

  func end() { queue.async { [self] in session.stopRunning() } }

  func metadataOutput(
    _ output: AVCaptureMetadataOutput, didOutput objects: [AVMetadataObject],
    from connection: AVCaptureConnection
  ) {
    for case let code as AVMetadataMachineReadableCodeObject in objects {
      if let text = code.stringValue { MainActor.assumeIsolated { read(text) } }
    }
  }
}
