// The shape of what the app uses of AVFoundation's camera, written down from its documentation.
@_exported import AVFAudio
import UIKit

public struct AVMediaType: Sendable, Hashable {
  public static let video = AVMediaType()
}
public enum AVAuthorizationStatus: Int, Sendable {
  case notDetermined, restricted, denied, authorized
}
open class AVCaptureDevice: NSObject {
  public class func `default`(for type: AVMediaType) -> AVCaptureDevice? { nil }
  public class func authorizationStatus(for type: AVMediaType) -> AVAuthorizationStatus { .denied }
  public class func requestAccess(for type: AVMediaType) async -> Bool { false }
}
open class AVCaptureInput: NSObject {}
open class AVCaptureDeviceInput: AVCaptureInput {
  public init(device: AVCaptureDevice) throws {}
}
open class AVCaptureOutput: NSObject {}
open class AVCaptureConnection: NSObject {}
open class AVMetadataObject: NSObject {
  public struct ObjectType: Sendable, Hashable { public static let qr = ObjectType() }
  public var type: ObjectType { .qr }
}
open class AVMetadataMachineReadableCodeObject: AVMetadataObject {
  public var stringValue: String? { nil }
}
public protocol AVCaptureMetadataOutputObjectsDelegate: NSObjectProtocol {
  func metadataOutput(
    _ output: AVCaptureMetadataOutput, didOutput metadataObjects: [AVMetadataObject],
    from connection: AVCaptureConnection)
}
open class AVCaptureMetadataOutput: AVCaptureOutput {
  public override init() {}
  public var availableMetadataObjectTypes: [AVMetadataObject.ObjectType] { [] }
  public var metadataObjectTypes: [AVMetadataObject.ObjectType]! = []
  public func setMetadataObjectsDelegate(
    _ delegate: (any AVCaptureMetadataOutputObjectsDelegate)?, queue: DispatchQueue?
  ) {}
}
open class AVCaptureSession: NSObject {
  public func beginConfiguration() {}
  public func commitConfiguration() {}
  public func canAddInput(_ input: AVCaptureInput) -> Bool { false }
  public func addInput(_ input: AVCaptureInput) {}
  public func canAddOutput(_ output: AVCaptureOutput) -> Bool { false }
  public func addOutput(_ output: AVCaptureOutput) {}
  public func startRunning() {}
  public func stopRunning() {}
  public var isRunning: Bool { false }
  public var automaticallyConfiguresApplicationAudioSession = true
}
public struct AVLayerVideoGravity: Sendable {
  public static let resizeAspectFill = AVLayerVideoGravity()
}
open class AVCaptureVideoPreviewLayer: CALayer {
  public var session: AVCaptureSession?
  public var videoGravity = AVLayerVideoGravity.resizeAspectFill
}
