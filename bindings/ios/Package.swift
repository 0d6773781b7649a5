// swift-tools-version: 6.0
// Everything of the iOS shell that needs no framework of Apple's: it is built and tested on Linux too.
import PackageDescription

let package = Package(
  name: "perron-shell",
  defaultLocalization: "nl",
  platforms: [.iOS(.v17), .macOS(.v14)],
  products: [
    .library(name: "PerronShell", targets: ["PerronShell"]),
    .library(name: "PerronScreens", targets: ["PerronScreens"]),
  ],
  dependencies: [.package(name: "perron", path: "../swift")],
  targets: [
    // The rules of the shell, on values of its own: pure.
    .target(name: "PerronShell"),
    // What each screen holds, over the companion.
    .target(
      name: "PerronScreens",
      dependencies: ["PerronShell", .product(name: "Perron", package: "perron")]),
    .testTarget(name: "PerronShellTests", dependencies: ["PerronShell"]),
    .testTarget(name: "PerronScreensTests", dependencies: ["PerronScreens", "PerronShell"]),
  ]
)
