"""What must hold whatever comes: answers of every shape, sudden deaths, full disks, crashes."""
