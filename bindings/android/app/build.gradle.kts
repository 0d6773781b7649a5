// Written, and never built here: the Android Gradle plugin comes from Google's repository alone (see ../README.md).
plugins {
    id("com.android.application") version "8.13.0"
    id("org.jetbrains.kotlin.android") version "2.2.21"
}

android {
    namespace = "app.perron.shell"
    compileSdk = 36

    defaultConfig {
        applicationId = "app.perron"
        // The first with a file in memory that another process may write into (memfd_create), so that speech meets no disk.
        minSdk = 30
        targetSdk = 36
        versionCode = 1
        versionName = "0.1.0"
    }

    buildTypes {
        release {
            isMinifyEnabled = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"))
        }
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }

    packaging { jniLibs.useLegacyPackaging = false }

    // Clips are compressed already.
    androidResources { noCompress += "flac" }

    testOptions { unitTests.all { it.useJUnitPlatform() } }
}

kotlin {
    compilerOptions {
        allWarningsAsErrors = true
        jvmTarget.set(org.jetbrains.kotlin.gradle.dsl.JvmTarget.JVM_17)
    }
}

dependencies {
    implementation("app.perron:perron")
    implementation("com.google.zxing:core:3.5.4")
    testImplementation("org.jetbrains.kotlin:kotlin-test-junit5:2.2.21")
    testImplementation("org.junit.jupiter:junit-jupiter:5.14.4")
}
