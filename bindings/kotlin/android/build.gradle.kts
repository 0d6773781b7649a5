// The Kotlin package as an Android library, for real use: the native library by cargo-ndk, and the same sources that the
// Maven build compiles and tests on the JVM.
//
// Written, and never built here: the Android Gradle plugin, AndroidX and the NDK come from Google's repository alone.
// It needs JDK 17, an Android SDK with NDK 28 or newer, `cargo install cargo-ndk` and
// `rustup target add aarch64-linux-android armv7-linux-androideabi x86_64-linux-android`.
plugins {
    id("com.android.library") version "8.13.0"
    id("org.jetbrains.kotlin.android") version "2.4.21"
}

val house = rootProject.projectDir.resolve("../../..")
val native = layout.buildDirectory.dir("native")

android {
    namespace = "app.perron"
    compileSdk = 36
    defaultConfig {
        minSdk = 24
        // JNA finds classes and fields by their names: whoever shrinks an app that has this library needs these rules.
        consumerProguardFiles("consumer-rules.pro")
        ndk { abiFilters += listOf("arm64-v8a", "armeabi-v7a", "x86_64") }
    }
    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
        // java.time below API 26; an app that uses this library switches it on as well.
        isCoreLibraryDesugaringEnabled = true
    }
    sourceSets["main"].apply {
        java.srcDirs("../generated", "../bridge/src/main/kotlin", "../companion/src/main/kotlin")
        jniLibs.srcDirs(native)
        // The clips are read as files: the shell copies them from here to its own folder once.
        assets.srcDirs(house.resolve("audio/assets"))
    }
    packaging { jniLibs.useLegacyPackaging = false }
}

kotlin { compilerOptions { jvmTarget.set(org.jetbrains.kotlin.gradle.dsl.JvmTarget.JVM_17) } }

dependencies {
    // The .aar has JNA's own native library for each of Android's processors; the .jar has not.
    api("net.java.dev.jna:jna:5.19.1@aar")
    api("org.jetbrains.kotlinx:kotlinx-coroutines-android:1.11.0")
    coreLibraryDesugaring("com.android.tools:desugar_jdk_libs:2.1.5")
}

// Small, as `bindings/tools/size` weighs it: built by itself, so that the whole of it is optimised at once, what the loader corrects
// packed, what only a generator reads left out (the linker would warn that Rust asked for it), functions alike laid together, and no
// tables to unwind C by. Pages of 16 KiB, which Android 15 and newer may have: NDK 28 aligns so by itself, an older one is told.
val cargoNdk by tasks.registering(Exec::class) {
    workingDir = house
    environment(
        "RUSTFLAGS",
        "-Cforce-frame-pointers=yes -Clink-arg=-Wl,-z,max-page-size=16384 -Clink-arg=-Wl,--pack-dyn-relocs=android",
    )
    environment("CFLAGS", "-fno-asynchronous-unwind-tables -fno-unwind-tables")
    commandLine(
        "cargo", "ndk", "--platform", "24",
        "--target", "arm64-v8a", "--target", "armeabi-v7a", "--target", "x86_64",
        "--output-dir", native.get().asFile.path,
        "rustc", "--profile", "ship", "--package", "perron-ffi", "--lib", "--crate-type", "cdylib", "--features", "playback",
        "--", "-Clink-arg=-Wl,--version-script=${house.resolve("bindings/unexported.map")}", "-Clink-arg=-Wl,--no-warnings",
        "-Clink-arg=-Wl,--icf=all",
    )
}

tasks.named("preBuild") { dependsOn(cargoNdk) }
