// swift-tools-version: 6.0
import PackageDescription

// Swift 6 mode: complete concurrency checking is on. Warnings become errors by the command line of the tests, since a package
// with unsafe flags cannot be a dependency.

#if os(Linux)
  // The library of this machine: `-Xlinker -L…` says where it is (see README.md).
  let library = Target.systemLibrary(name: "CPerron", path: "Sources/CPerron")
#else
  // What `build-xcframework.sh` makes.
  let library = Target.binaryTarget(name: "CPerron", path: "CPerron.xcframework")
#endif

let package = Package(
  name: "perron",
  defaultLocalization: "nl",
  platforms: [.iOS(.v16), .macOS(.v13)],
  products: [
    .library(name: "Perron", targets: ["Perron"])
  ],
  targets: [
    library,
    .target(name: "PerronFFI", dependencies: ["CPerron"]),
    .target(name: "Perron", dependencies: ["PerronFFI"]),
    .executableTarget(
      name: "perron-crossings", dependencies: ["Perron", "PerronFFI"], path: "Benchmarks"),
    .executableTarget(name: "perron-example", dependencies: ["Perron"], path: "Example"),
    .testTarget(name: "PerronTests", dependencies: ["Perron", "PerronFFI", "perron-example"]),
  ]
)
